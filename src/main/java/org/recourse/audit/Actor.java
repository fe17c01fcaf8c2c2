package org.recourse.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who did it: a role, and an id that says nothing about the person. The service itself and the public have no id. */
public record Actor(Role role, String id) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    /** In what capacity. Names are kept for ever: add, never rename. */
    public enum Role {
        ADVOCATE,
        ATTORNEY,
        LEAD,
        REVIEWER,
        OPERATOR,
        SERVICE,
        PUBLIC
    }

    /** The service itself, when nobody asked. */
    public static final Actor SERVICE = new Actor(Role.SERVICE, "");

    /** Somebody without an account, who may have a case code. */
    public static final Actor PUBLIC = new Actor(Role.PUBLIC, "");

    public Actor {
        boolean fits = (role == Role.SERVICE || role == Role.PUBLIC)
                ? id.isEmpty()
                : ID.matcher(id).matches();
        if (!fits) {
            throw new IllegalArgumentException(
                    "An actor has an id of 16 hexadecimal digits; the service and the public have none.");
        }
    }

    /** As it is kept: {@code advocate:0123456789abcdef} or {@code service}. */
    String text() {
        String name = role.name().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? name : name + ":" + id;
    }
}
