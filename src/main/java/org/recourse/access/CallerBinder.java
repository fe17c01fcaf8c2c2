package org.recourse.access;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Lets a resource method take the caller as a parameter: {@code @Context Caller caller}. */
public final class CallerBinder extends AbstractBinder {

    @Override
    protected void configure() {
        bindFactory(FromSecurityContext.class).to(Caller.class).in(RequestScoped.class);
    }

    /** Made by Jersey for each request. */
    static final class FromSecurityContext implements Supplier<Caller> {

        private final Provider<SecurityContext> security;

        @Inject
        FromSecurityContext(Provider<SecurityContext> security) {
            this.security = security;
        }

        @Override
        public Caller get() {
            if (security.get().getUserPrincipal() instanceof Caller caller) {
                return caller;
            }
            throw new IllegalStateException("a route that everyone may call has no caller");
        }
    }
}
