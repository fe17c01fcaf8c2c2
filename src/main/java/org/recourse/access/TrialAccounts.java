package org.recourse.access;

import java.time.LocalDate;
import java.util.Locale;

/** Made-up accounts, one of each role, in a store that is thrown away. */
final class TrialAccounts {

    private TrialAccounts() {}

    static void create(Parts parts) {
        parts.database().writeAndWait(handle -> {
            for (Role role : Role.values()) {
                Account account = new Account(
                        Digest.newAccountId(),
                        role,
                        nameOf(role),
                        Account.State.ACTIVE,
                        LocalDate.now(parts.clock()).plusDays(1),
                        null,
                        null);
                AccountStore.insert(handle, account);
            }
            return true;
        });
    }

    static StaffName nameOf(Role role) {
        return new StaffName("Made-up " + role.name().toLowerCase(Locale.ROOT));
    }
}
