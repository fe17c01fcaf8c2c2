package org.recourse.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of a resource and who may call it.
 *
 * @param roles nobody's in particular if everyone may call it, signed in or not
 */
public record Route(String method, String path, boolean everyone, Set<Role> roles, boolean fresh, boolean openToTry) {

    public Route {
        roles = Set.copyOf(roles);
    }

    /**
     * Reads the annotations of a method.
     *
     * @throws IllegalStateException if they do not say who may call it
     */
    static Route of(String httpMethod, String path, Method method) {
        @Nullable RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        boolean everyone = method.isAnnotationPresent(PermitAll.class);
        boolean fresh = method.isAnnotationPresent(Fresh.class);
        if ((allowed == null) == !everyone || method.isAnnotationPresent(DenyAll.class) || (everyone && fresh)) {
            throw new IllegalStateException("Say who may call " + method
                    + ": either @RolesAllowed or @PermitAll; @Fresh goes with roles only.");
        }
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        if (allowed != null) {
            for (String name : allowed.value()) {
                roles.add(Role.valueOf(name));
            }
        }
        return new Route(httpMethod, path, everyone, roles, fresh, method.isAnnotationPresent(OpenToTry.class));
    }

    boolean changesSomething() {
        return !method.equals("GET");
    }

    /** Whether a call of an account may leave something on the disk. What can be tried without an account writes nothing. */
    boolean mayWrite() {
        return changesSomething() && !everyone && !openToTry;
    }
}
