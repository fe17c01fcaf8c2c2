package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.AccountId;
import org.recourse.access.Caller;
import org.recourse.access.Role;
import org.recourse.audit.Actor;
import org.recourse.http.ProblemException;
import org.recourse.records.Guard.From;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;
import org.recourse.tally.BallotBox;

class KeeperTest {

    private static final int RACES = 200;
    private static final Caller ADVOCATE = new Caller(new AccountId("0123456789abcdef"), Role.ADVOCATE);

    private final MovableClock clock = new MovableClock(Agreed.NOW);

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void nobody_elses_guesses_push_out_what_somebody_took_back_before_it_came() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Keeper keeper = new Keeper(disk.records(), new BallotBox(disk.database(), clock), clock);
            Code takenBack = Code.random();
            keeper.takeBack(From.address("192.0.2.1"), takenBack);
            for (int i = 0; i < 12_000; i++) {
                keeper.takeBack(From.address("2001:db8:1:2::" + Integer.toHexString(i)), Code.random());
            }

            assertThatThrownBy(() -> keeper.keep(takenBack, Kept.choices(), ADVOCATE))
                    .isInstanceOf(ProblemException.class);
            keeper.keep(Code.random(), Kept.choices(), ADVOCATE);
        }
    }

    @Test
    void guesses_from_thirty_networks_push_out_their_own() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Keeper keeper = new Keeper(disk.records(), new BallotBox(disk.database(), clock), clock);
            Code takenBack = Code.random();
            keeper.takeBack(From.address("192.0.2.1"), takenBack);
            for (int network = 0; network < 30; network++) {
                for (int i = 0; i < 500; i++) {
                    keeper.takeBack(From.address("198.51.100." + network), Code.random());
                }
            }

            assertThatThrownBy(() -> keeper.keep(takenBack, Kept.choices(), ADVOCATE))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void what_is_taken_back_while_it_comes_does_not_stay() throws Exception {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Keeper keeper = new Keeper(disk.records(), new BallotBox(disk.database(), clock), clock);
            Withdrawal withdrawal = new Withdrawal(disk.records());
            ExecutorService other = Executors.newSingleThreadExecutor();
            int left = 0;
            for (int race = 0; race < RACES; race++) {
                Code code = Code.random();
                RecordId id = disk.records().pseudonyms().idOf(code);
                Future<?> takingBack = other.submit(() -> {
                    keeper.takeBack(From.address("192.0.2.1"), code);
                    withdrawal.withdraw(id, Actor.PUBLIC, Withdrawal.scopes(null));
                });
                try {
                    keeper.keep(code, Kept.choices(), ADVOCATE);
                } catch (ProblemException takenBack) {
                    assertThat(takenBack.problem().status()).isEqualTo(409);
                }
                takingBack.get();
                left += disk.records().holds().isThere(id) ? 1 : 0;
            }
            other.shutdown();
            assertThat(left).isZero();
            assertThat(disk.keys().ids()).isEmpty();
        }
    }
}
