package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.http.ProblemException;
import org.recourse.support.Agreed;
import org.recourse.support.RecordsOnDisk;

/** Somebody who asks for a code in a stolen session, or signs in with what they stole, while a colleague ends that. */
class EndedSessionsRaceTest {

    private static final int RACES = 300;
    private static final int SIGN_INS = 200;
    private static final Device TABLET = new Device("tablet-7");

    private final Clock clock = Clock.fixed(Agreed.NOW, ZoneOffset.UTC);
    private final LocalDate today = LocalDate.now(clock);

    private final Account thief = account("Ann Advocate", Role.ADVOCATE);
    private final Account operator = account("Olga Operator", Role.OPERATOR);
    private final Account lead = account("Lea Lead", Role.LEAD);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Account account(String name, Role role) {
        return new Account(
                Digest.newAccountId(), role, new StaffName(name), Account.State.ACTIVE, today.plusDays(9), null, null);
    }

    private interface Ending {

        void of(Accounts accounts);
    }

    @Test
    void no_code_outlives_the_end_of_its_session() throws Exception {
        assertThat(survivors(accounts -> accounts.endSessions(lead.caller(), thief.id()), null))
                .isZero();
    }

    @Test
    void no_code_outlives_the_tablet_it_was_made_on() throws Exception {
        assertThat(survivors(accounts -> accounts.revoke(lead.caller(), TABLET), null))
                .isZero();
    }

    @Test
    void no_code_takes_the_place_of_the_one_that_two_colleagues_gave() throws Exception {
        assertThat(survivors(accounts -> accounts.confirm(lead.caller(), thief.id()), SetupCode.MadeBy.COLLEAGUES))
                .isZero();
    }

    @Test
    void no_session_outlives_the_end_of_its_account() throws Exception {
        assertThat(sessionsLeft(accounts -> accounts.end(lead.caller(), thief.id())))
                .isZero();
    }

    @Test
    void no_session_outlives_the_recovery_of_its_account() throws Exception {
        assertThat(sessionsLeft(accounts -> accounts.confirm(lead.caller(), thief.id())))
                .isZero();
    }

    @Test
    void no_session_outlives_the_tablet_it_was_opened_with() throws Exception {
        assertThat(sessionsLeft(accounts -> accounts.revoke(lead.caller(), TABLET)))
                .isZero();
    }

    /** How often somebody is signed in after what they sign in with was ended. */
    private int sessionsLeft(Ending ending) throws Exception {
        int left = 0;
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Deed deed = new Deed(disk.audit());
            Sessions sessions = new Sessions(clock);
            Accounts accounts = new Accounts(disk.database(), deed, sessions, clock);
            SignIn signIn = new SignIn(new Parts(
                    disk.database(),
                    deed,
                    sessions,
                    new Tries(clock),
                    new PasswordHashes(),
                    new TimeCodes(new byte[32], clock),
                    new Passkeys(() -> {
                        throw new IllegalStateException("no page asks");
                    }),
                    clock));
            insertAccounts(disk);
            ExecutorService two = Executors.newFixedThreadPool(2);
            for (int race = 0; race < SIGN_INS; race++) {
                disk.database().writeAndWait(handle -> {
                    AccountStore.setState(handle, thief.id(), Account.State.ACTIVE);
                    return true;
                });
                Passkey stolen = prepare(disk, accounts, race);
                Callable<Optional<String>> signingIn = () ->
                        signIn.finish(thief.id(), TABLET, handle -> CredentialStore.moveCounter(handle, stolen, 1));
                Future<Optional<String>> token = two.submit(signingIn);
                two.submit(() -> ending.of(accounts)).get();
                left += token.get().flatMap(sessions::find).isPresent() ? 1 : 0;
                sessions.closeAllOf(thief.id());
            }
            two.shutdown();
        }
        return left;
    }

    private void insertAccounts(RecordsOnDisk disk) {
        disk.database().writeAndWait(handle -> {
            List.of(thief, operator, lead).forEach(account -> AccountStore.insert(handle, account));
            return true;
        });
    }

    /** How often another code waits in the end than should. */
    private int survivors(Ending ending, SetupCode.@Nullable MadeBy expected) throws Exception {
        int wrong = 0;
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Sessions sessions = new Sessions(clock);
            Accounts accounts = new Accounts(disk.database(), new Deed(disk.audit()), sessions, clock);
            insertAccounts(disk);
            ExecutorService two = Executors.newFixedThreadPool(2);
            for (int race = 0; race < RACES; race++) {
                prepare(disk, accounts, race);
                String token = sessions.open(
                        new Session(thief.caller(), TABLET, thief.endsOn(), clock.instant(), clock.instant()));
                List<Future<Boolean>> both =
                        two.invokeAll(List.of(asked(() -> accounts.addWay(thief.caller(), token)), asked(() -> {
                            ending.of(accounts);
                            return true;
                        })));
                assertThat(both.get(1).get()).isTrue();
                SetupCode.MadeBy left = disk.database()
                        .read(handle -> CodeStore.findWaiting(handle, thief.id(), clock.instant()))
                        .map(SetupCode::madeBy)
                        .orElse(null);
                wrong += left == expected ? 0 : 1;
            }
            two.shutdown();
        }
        return wrong;
    }

    private Passkey prepare(RecordsOnDisk disk, Accounts accounts, int race) {
        Passkey passkey = new Passkey(
                ("key " + race).getBytes(StandardCharsets.US_ASCII), thief.id(), TABLET, new byte[1], false, 0);
        disk.database().writeAndWait(handle -> CredentialStore.insert(handle, passkey, today));
        accounts.proposeRecovery(operator.caller(), thief.id());
        return passkey;
    }

    private static Callable<Boolean> asked(Callable<?> deed) {
        return () -> {
            try {
                deed.call();
                return true;
            } catch (ProblemException refused) {
                return false;
            }
        };
    }
}
