package org.recourse.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Puts together what is to be seen of each account. */
final class AccountList {

    private AccountList() {}

    static List<AccountView> read(Handle handle, Instant now) {
        Map<AccountId, List<String>> devices = CredentialStore.listPasskeys(handle).stream()
                .collect(Collectors.groupingBy(
                        Passkey::account,
                        Collectors.mapping(passkey -> passkey.device().name(), Collectors.toList())));
        Set<AccountId> passwords = new HashSet<>(CredentialStore.listPasswordOwners(handle));
        Set<AccountId> identities = new HashSet<>(CredentialStore.listIdentityOwners(handle));
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
                            devices.getOrDefault(account.id(), List.of()),
                            passwords.contains(account.id()),
                            identities.contains(account.id()));
                })
                .toList();
    }
}
