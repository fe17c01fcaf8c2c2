package org.recourse.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.recourse.audit.Action;
import org.recourse.audit.AuditLog;
import org.recourse.db.Database;

/**
 * The two accounts with which everything else can be made: a programme lead and an operator. Whoever may start programs
 * on the server can make them, and only while one of the two has nobody who could sign in.
 */
public final class FirstAccounts {

    private static final int YEARS = 1;

    private final Database database;
    private final Deed deed;
    private final Clock clock;

    public FirstAccounts(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.deed = new Deed(audit);
        this.clock = clock;
    }

    /** A code for each account that was missing; none if nothing is. */
    public List<FirstAccount> create() {
        return database.writeAndWait(handle -> {
            List<FirstAccount> created = new ArrayList<>();
            create(handle, Role.LEAD, "Programme lead").ifPresent(created::add);
            create(handle, Role.OPERATOR, "Operator").ifPresent(created::add);
            return created;
        });
    }

    /** An account of the two, and the code to set up its way to sign in. */
    public record FirstAccount(Role role, String name, IssuedCode code) {}

    private Optional<FirstAccount> create(Handle handle, Role role, String name) {
        LocalDate today = LocalDate.now(clock);
        List<Account> active = AccountStore.list(handle).stream()
                .filter(account -> account.role() == role && account.isActiveOn(today))
                .toList();
        if (active.stream().anyMatch(account -> canSignIn(handle, account.id()))) {
            return Optional.empty();
        }
        Account account = active.isEmpty() ? insert(handle, role, name) : active.get(0);
        EnrolmentCode code = EnrolmentCode.random();
        IssuedCode issued = new IssuedCode(
                account.id().value(), code.printed(), clock.instant().plus(Accounts.CODE_LIFE));
        CodeStore.insertCode(
                handle, code.hash(), account.id(), new SetupCode(SetupCode.MadeBy.COLLEAGUES, issued.expires()));
        deed.writeOfService(handle, Action.ENROLMENT_CODE_MADE, account.id());
        return Optional.of(new FirstAccount(role, account.name().value(), issued));
    }

    private Account insert(Handle handle, Role role, String name) {
        StaffName free = new StaffName(name);
        for (int i = 2; AccountStore.find(handle, free).isPresent(); i++) {
            free = new StaffName(name + " " + i);
        }
        Account account = new Account(
                Digest.newAccountId(),
                role,
                free,
                Account.State.ACTIVE,
                LocalDate.now(clock).plusYears(YEARS),
                null,
                null);
        AccountStore.insert(handle, account);
        deed.writeOfService(handle, Action.ACCOUNT_CONFIRMED, account.id());
        return account;
    }

    private static boolean canSignIn(Handle handle, AccountId account) {
        Set<AccountId> able = new HashSet<>(CredentialStore.listPasswordOwners(handle));
        able.addAll(CredentialStore.listIdentityOwners(handle));
        CredentialStore.listPasskeys(handle).forEach(passkey -> able.add(passkey.account()));
        return able.contains(account);
    }
}
