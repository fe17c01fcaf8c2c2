package org.recourse.access;

import java.security.Principal;

/** Who is calling, as a session of the service says. */
public record Caller(AccountId id, Role role) implements Principal {

    @Override
    public String getName() {
        return id.value();
    }
}
