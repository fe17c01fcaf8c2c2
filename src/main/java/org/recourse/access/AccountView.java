package org.recourse.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who look after accounts.
 *
 * @param waitsFor CREATION or RECOVERY, if a second person has to confirm it
 * @param ways the ways to sign in to it
 * @param code a code that waits to be used to set up one more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        String id,
        Role role,
        String name,
        Account.State state,
        LocalDate endsOn,
        @Nullable LocalDate lastSignIn,
        @Nullable Waiting waitsFor,
        @Nullable String proposedBy,
        List<WayIn> ways,
        @Nullable SetupCode code) {

    enum Waiting {
        CREATION,
        RECOVERY
    }
}
