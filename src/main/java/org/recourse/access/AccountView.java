package org.recourse.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who look after accounts.
 *
 * @param waitsFor CREATION or RECOVERY, if a second person has to confirm it
 * @param devices the devices with a passkey
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
        List<String> devices,
        boolean password,
        boolean provider) {

    enum Waiting {
        CREATION,
        RECOVERY
    }
}
