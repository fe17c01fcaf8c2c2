package org.recourse.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts together what is to be seen of each account. */
final class AccountList {

    private AccountList() {}

    static List<AccountView> read(Handle handle, Instant now) {
        return AccountStore.list(handle).stream()
                .map(account -> {
                    Optional<AccountId> recovery = CodeStore.findRecovery(handle, account.id(), now);
                    boolean proposed = account.state() == Account.State.PROPOSED;
                    return new AccountView(
                            account.id().value(),
                            account.role(),
                            account.name().value(),
                            account.state(),
                            account.endsOn(),
                            account.lastSignIn(),
                            proposed
                                    ? AccountView.Waiting.CREATION
                                    : recovery.isPresent() ? AccountView.Waiting.RECOVERY : null,
                            (proposed ? Optional.ofNullable(account.proposedBy()) : recovery)
                                    .map(AccountId::value)
                                    .orElse(null),
                            CredentialStore.listWays(handle, account.id()),
                            CodeStore.findWaiting(handle, account.id(), now).orElse(null));
                })
                .toList();
    }
}
