package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.http.ProblemException;
import org.recourse.keys.SlotId;
import org.recourse.records.Guard.From;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;
import org.recourse.support.Work;

class GuardTest {

    private static final From HERE = From.address("192.0.2.1");
    private static final Reader NOBODY = new Reader("", "PUBLIC");
    private static final int GUESSES = 100_000;
    private static final int ROUNDS = 400;

    private final MovableClock clock = new MovableClock(Agreed.NOW);

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void ten_wrong_codes_then_a_wait_for_right_ones_too() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Guard guard = new Guard(disk.database(), disk.audit(), clock);
            String right = Code.random().shown();
            for (int i = 0; i < 10; i++) {
                assertThat(status(guard, HERE, "nothing")).isEqualTo(404);
            }
            assertThat(status(guard, HERE, right)).isEqualTo(429);
            assertThat(status(guard, From.address("192.0.2.2"), right)).isEqualTo(200);
            assertThat(disk.actions()).hasSize(10).endsWith("CODE_REFUSED", "CODES_PAUSED");

            clock.pass(Duration.ofMinutes(9));
            assertThat(status(guard, HERE, right)).isEqualTo(429);
            clock.pass(Duration.ofMinutes(1));

            assertThat(status(guard, HERE, right)).isEqualTo(200);
        }
    }

    @Test
    void no_wait_stops_taking_back_and_a_guess_in_it_leaves_no_line() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Guard guard = new Guard(disk.database(), disk.audit(), clock);
            for (int i = 0; i < 10; i++) {
                assertThat(status(guard, HERE, "nothing")).isEqualTo(404);
            }
            String right = Code.random().shown();

            assertThat(status(guard, HERE, right)).isEqualTo(429);
            assertThat(guard.attemptInAnyCase(HERE, Actor.PUBLIC, right, Optional::of)
                            .shown())
                    .isEqualTo(right);
            assertThatThrownBy(() -> guard.attemptInAnyCase(HERE, Actor.PUBLIC, right, code -> Optional.empty()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().status()).isEqualTo(429));
            assertThat(disk.actions()).hasSize(10);
        }
    }

    @Test
    void a_guess_in_a_wait_is_refused_at_once_and_takes_nobody_elses_place() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Guard guard = new Guard(disk.database(), disk.audit(), clock);
            for (int i = 0; i < 10; i++) {
                status(guard, HERE, "nothing");
            }
            long start = System.nanoTime();

            for (int i = 0; i < 2_000; i++) {
                assertThatThrownBy(() -> guard.attemptInAnyCase(
                                HERE, Actor.PUBLIC, Code.random().shown(), code -> Optional.empty()))
                        .isInstanceOf(ProblemException.class);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void right_codes_do_not_count() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Guard guard = new Guard(disk.database(), disk.audit(), clock);
            for (int i = 0; i < 100; i++) {
                assertThat(status(guard, HERE, Code.random().shown())).isEqualTo(200);
            }
            assertThat(disk.actions()).isEmpty();
        }
    }

    @Test
    void one_network_of_the_new_addresses_is_one_caller() {
        assertThat(From.address("2001:db8:1:2:3::4")).isEqualTo(From.address("2001:db8:1:2::9"));
        assertThat(From.address("2001:db8:1:3::4")).isNotEqualTo(From.address("2001:db8:1:2::4"));
        assertThat(From.address("example.org")).isEqualTo(From.address(""));
    }

    @Test
    void a_key_that_went_while_it_was_used_is_a_reason_to_try_again() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            SlotId gone = new SlotId(new UUID(1, 2));

            assertThatThrownBy(() -> Guard.whileStoring(() -> disk.keys().tag(gone, "audit")))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(503));
        }
    }

    private static int status(Guard guard, From from, String typed) {
        try {
            guard.attempt(from, Actor.PUBLIC, typed, Optional::of);
            return 200;
        } catch (ProblemException e) {
            return e.problem().status();
        }
    }

    @Test
    void guessing_finds_nothing_even_where_nobody_makes_it_wait() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Records records = disk.records();
            RecordStore store = records.store();
            for (int i = 0; i < 100; i++) {
                store.create(records.pseudonyms().idOf(Code.random()), Kept.choices(), Actor.SERVICE);
            }
            int found = 0;
            for (int i = 0; i < GUESSES; i++) {
                found += store.open(records.pseudonyms().idOf(Code.random()), Actor.PUBLIC, NOBODY, Action.RECORD_READ)
                                .isPresent()
                        ? 1
                        : 0;
            }
            System.out.println("guesses: " + GUESSES + ", found: " + found);
            assertThat(found).isZero();
        }
    }

    @Test
    void every_wrong_code_gets_the_same_answer_and_is_the_same_work() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Records records = disk.records();
            RecordStore store = records.store();
            Code takenBack = Code.random();
            store.create(records.pseudonyms().idOf(takenBack), Kept.of(Scope.values()), Actor.SERVICE);
            store.end(records.pseudonyms().idOf(takenBack), Actor.PUBLIC, Action.RECORD_ERASED);
            Code expired = Code.random();
            store.create(records.pseudonyms().idOf(expired), Kept.of(Scope.values()), Actor.SERVICE);
            clock.pass(Duration.ofDays(60));
            List<String> codes =
                    List.of(takenBack.shown(), expired.shown(), Code.random().shown(), "no code at all");
            Samples samples = new Samples(codes.size());
            for (int round = 0; round < ROUNDS; round++) {
                // Interleaved, so that whatever else the computer does falls on all of them.
                for (int each = 0; each < codes.size(); each++) {
                    String typed = codes.get((each + round) % codes.size());
                    Guard guard = new Guard(disk.database(), disk.audit(), clock);
                    samples.take(
                            (each + round) % codes.size(),
                            round,
                            () -> assertThatThrownBy(() -> guard.attempt(
                                            HERE,
                                            Actor.PUBLIC,
                                            typed,
                                            code -> store.open(
                                                    records.pseudonyms().idOf(code),
                                                    Actor.PUBLIC,
                                                    NOBODY,
                                                    Action.RECORD_READ)))
                                    .isInstanceOfSatisfying(
                                            ProblemException.class,
                                            e -> assertThat(e.problem()).isEqualTo(Guard.noSuchCode())));
                }
            }
            long[] lookingAlone = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                lookingAlone[round] = Work.of(() -> disk.database()
                        .read(handle ->
                                RecordRows.find(handle, records.pseudonyms().idOf(takenBack))));
            }
            long withoutDecoy = Work.median(lookingAlone);

            System.out.println("taken back, expired, unknown, no code: " + samples);
            for (int each = 1; each < codes.size(); each++) {
                assertThat(samples.work(each)).isCloseTo(samples.work(0), withinPercentage(25));
                assertThat(samples.time(each)).isCloseTo(samples.time(0), withinPercentage(50));
            }
            assertThat(withoutDecoy).as("looking alone is much less").isLessThan(samples.work(0) * 3 / 4);
        }
    }

    @Test
    void taking_back_twice_is_the_same_work_as_a_code_that_leads_nowhere() {
        try (RecordsOnDisk disk = RecordsOnDisk.withKeysInMemory(folder, clock)) {
            Records records = disk.records();
            RecordId takenBack = records.pseudonyms().idOf(Code.random());
            records.store().create(takenBack, Kept.choices(), Actor.SERVICE);
            records.store().end(takenBack, Actor.PUBLIC, Action.RECORD_ERASED);
            long[] again = new long[ROUNDS];
            long[] never = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                RecordId unknown = records.pseudonyms().idOf(Code.random());
                again[round] = Work.of(() -> end(records, takenBack));
                never[round] = Work.of(() -> end(records, unknown));
            }

            assertThat(Work.median(again)).isCloseTo(Work.median(never), withinPercentage(25));
        }
    }

    private static void end(Records records, RecordId id) {
        assertThat(records.store().end(id, Actor.PUBLIC, Action.RECORD_ERASED)).isFalse();
    }

    /** What each kind of code took, in bytes and nanoseconds. */
    private static final class Samples {

        private final long[][] bytes;
        private final long[][] nanos;

        Samples(int kinds) {
            bytes = new long[kinds][ROUNDS];
            nanos = new long[kinds][ROUNDS];
        }

        void take(int kind, int round, Runnable attempt) {
            long start = System.nanoTime();
            bytes[kind][round] = Work.of(attempt);
            nanos[kind][round] = System.nanoTime() - start;
        }

        long work(int kind) {
            return Work.median(bytes[kind]);
        }

        long time(int kind) {
            return Work.median(nanos[kind]);
        }

        /** Welch's t of the times of a kind against the first, without the slowest tenth. */
        private double welch(int kind) {
            double[] one = meanAndVariance(nanos[0]);
            double[] other = meanAndVariance(nanos[kind]);
            return (other[0] - one[0]) / Math.sqrt((one[1] + other[1]) / (ROUNDS * 9 / 10));
        }

        private static double[] meanAndVariance(long[] values) {
            long[] fast = Arrays.stream(values).sorted().limit(ROUNDS * 9 / 10).toArray();
            double mean = Arrays.stream(fast).average().orElse(0);
            double variance = Arrays.stream(fast)
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new double[] {mean, variance};
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (int kind = 0; kind < bytes.length; kind++) {
                text.append("%d bytes in %d us (t %.1f), ".formatted(work(kind), time(kind) / 1_000, welch(kind)));
            }
            return text.toString();
        }
    }
}
