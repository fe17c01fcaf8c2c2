package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.recourse.audit.Action;
import org.recourse.db.Database;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;

/** Who has an account. What lets somebody in takes two people; what keeps somebody out takes one. */
final class Accounts implements Colleagues {

    static final Duration CODE_LIFE = Duration.ofHours(24);

    private final Database database;
    private final Deed deed;
    private final Sessions sessions;
    private final Clock clock;

    Accounts(Database database, Deed deed, Sessions sessions, Clock clock) {
        this.database = database;
        this.deed = deed;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean isAttorney(AccountId id) {
        LocalDate today = LocalDate.now(clock);
        return database.read(handle -> AccountStore.find(handle, id))
                .filter(account -> account.role() == Role.ATTORNEY && account.isActiveOn(today))
                .isPresent();
    }

    /** The defence attorneys who can sign in today, by name. */
    List<AttorneysResource.Attorney> listAttorneys() {
        LocalDate today = LocalDate.now(clock);
        return database.read(AccountStore::list).stream()
                .filter(account -> account.role() == Role.ATTORNEY && account.isActiveOn(today))
                .map(account -> new AttorneysResource.Attorney(
                        account.id().value(), account.name().value()))
                .toList();
    }

    String nameOf(Caller caller) {
        return database.read(handle -> find(handle, caller.id())).name().value();
    }

    /** Everybody who has or had an account: what is looked through every quarter. */
    List<AccountView> list() {
        return database.read(handle -> AccountList.read(handle, clock.instant()));
    }

    AccountId propose(Caller by, Role role, StaffName name, LocalDate endsOn) {
        Account proposed =
                new Account(Digest.newAccountId(), role, name, Account.State.PROPOSED, endsOn, by.id(), null);
        return database.writeAndWait(handle -> {
            boolean isTaken = AccountStore.list(handle).stream()
                    .filter(account -> account.state() != Account.State.ENDED)
                    .anyMatch(account -> account.name().key().equals(name.key())
                            || account.name().looksLike(name));
            if (isTaken) {
                throw notNow(
                        "Somebody has this name, or one that looks the same. Add a word that tells the two apart.");
            }
            AccountStore.insert(handle, proposed);
            deed.write(handle, by, Action.ACCOUNT_PROPOSED, proposed.id());
            return proposed.id();
        });
    }

    void proposeRecovery(Caller by, AccountId id) {
        Instant expires = clock.instant().plus(CODE_LIFE);
        database.writeAndWait(handle -> {
            Account account = find(handle, id);
            if (id.equals(by.id()) || !account.isActiveOn(LocalDate.now(clock))) {
                throw notNow("Two others have to let somebody in again, and the account must not have ended.");
            }
            CodeStore.insertRecovery(handle, id, by.id(), expires);
            deed.write(handle, by, Action.RECOVERY_PROPOSED, id);
            return true;
        });
    }

    /** Confirms what waits for an account, and gives the code for it to whoever confirmed. */
    IssuedCode confirm(Caller by, AccountId id) {
        EnrolmentCode code = EnrolmentCode.random();
        Instant now = clock.instant();
        IssuedCode issued = new IssuedCode(id.value(), code.printed(), now.plus(CODE_LIFE));
        database.writeAndWait(handle -> {
            confirm(handle, by, find(handle, id));
            CodeStore.deleteExpired(handle, now);
            CodeStore.insertCode(handle, code.hash(), id, new SetupCode(SetupCode.MadeBy.COLLEAGUES, issued.expires()));
            sessions.closeAllOf(id);
            return true;
        });
        return issued;
    }

    private void confirm(Handle handle, Caller by, Account account) {
        AccountId id = account.id();
        if (account.state() == Account.State.PROPOSED) {
            checkSecondPerson(by, id, account.proposedBy());
            AccountStore.setState(handle, id, Account.State.ACTIVE);
            deed.write(handle, by, Action.ACCOUNT_CONFIRMED, id);
            return;
        }
        AccountId proposedBy = CodeStore.findRecovery(handle, id, clock.instant())
                .filter(proposer -> account.state() == Account.State.ACTIVE)
                .orElseThrow(() -> notNow("Nothing waits to be confirmed for this account."));
        checkSecondPerson(by, id, proposedBy);
        CodeStore.deleteRecovery(handle, id);
        CredentialStore.deleteAll(handle, id);
        deed.write(handle, by, Action.RECOVERY_CONFIRMED, id);
    }

    private static void checkSecondPerson(Caller by, AccountId account, @Nullable AccountId proposedBy) {
        if (by.id().equals(account) || by.id().equals(proposedBy)) {
            throw notNow("Somebody else has to confirm: not who proposed it, and not whose account it is.");
        }
    }

    /** Ends an account for good: it cannot be opened again, and nothing is left to sign in with. */
    void end(Caller by, AccountId id) {
        database.eraseAndWait(handle -> {
            if (find(handle, id).state() == Account.State.ENDED) {
                throw notNow("The account has ended already.");
            }
            AccountStore.setState(handle, id, Account.State.ENDED);
            CodeStore.deleteCode(handle, id);
            CodeStore.deleteRecovery(handle, id);
            CredentialStore.deleteAll(handle, id);
            deed.write(handle, by, Action.ACCOUNT_ENDED, id);
            sessions.closeAllOf(id);
            return true;
        });
    }

    /** Ends every session of an account, and the code that one of them may have made to come back with. */
    void endSessions(Caller by, AccountId id) {
        database.eraseAndWait(handle -> {
            find(handle, id);
            CodeStore.deleteCode(handle, id);
            deed.write(handle, by, Action.SESSIONS_ENDED, id);
            sessions.closeAllOf(id);
            return true;
        });
    }

    /**
     * Makes a lost device useless: its passkeys go, and of whoever had one on it every session, however it was opened,
     * and the code that one of them may have made.
     *
     * @return how many passkeys there were
     */
    int revoke(Caller by, Device device) {
        return database.eraseAndWait(handle -> {
            List<AccountId> owners = CredentialStore.listPasskeys(handle).stream()
                    .filter(passkey -> passkey.device().equals(device))
                    .map(Passkey::account)
                    .distinct()
                    .toList();
            int passkeys = CredentialStore.deletePasskeys(handle, device);
            owners.forEach(owner -> CodeStore.deleteCode(handle, owner));
            deed.write(handle, by, Action.DEVICE_REVOKED);
            sessions.closeWhere(session -> owners.contains(session.caller().id()));
            return passkeys;
        });
    }

    /**
     * A code for somebody who is signed in to set up one more way, such as a second device.
     *
     * <p>The session is looked for once more in the transaction: transactions go one after the other, and those that end
     * sessions do so inside of theirs. So a code is made before, and goes with the session, or it is not made.
     *
     * @param token of the session that asks
     */
    IssuedCode addWay(Caller self, String token) {
        EnrolmentCode code = EnrolmentCode.random();
        IssuedCode issued = new IssuedCode(
                self.id().value(), code.printed(), clock.instant().plus(CODE_LIFE));
        return database.writeAndWait(handle -> {
            if (sessions.peek(token)
                    .filter(session -> session.caller().equals(self))
                    .isEmpty()) {
                throw new ProblemException(Refusal.signIn());
            }
            CodeStore.insertCode(
                    handle, code.hash(), self.id(), new SetupCode(SetupCode.MadeBy.HOLDER, issued.expires()));
            deed.write(handle, self, Action.ENROLMENT_CODE_MADE, self.id());
            return issued;
        });
    }

    private static Account find(Handle handle, AccountId id) {
        return AccountStore.find(handle, id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static ProblemException notNow(String detail) {
        return new ProblemException(Refusal.notNow(detail));
    }
}
