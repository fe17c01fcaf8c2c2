package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.consent.Scope;
import org.recourse.http.Problem;
import org.recourse.http.ProblemException;
import org.recourse.records.Guard.From;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;
import org.recourse.support.RecordsOnDisk;

class GuardTest {

    private static final From HERE = From.address("192.0.2.1");
    private static final Reader NOBODY = new Reader("", "PUBLIC");
    private static final int GUESSES = 100_000;

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
    void every_wrong_code_gets_the_same_answer_and_takes_as_long() {
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
            long[][] nanos = new long[codes.size()][400];
            Problem[] answers = new Problem[codes.size()];
            for (int round = 0; round < nanos[0].length; round++) {
                Guard guard = new Guard(disk.database(), disk.audit(), clock);
                for (int each = 0; each < codes.size(); each++) {
                    String typed = codes.get(each);
                    long start = System.nanoTime();
                    assertThatThrownBy(() -> guard.attempt(
                                    HERE,
                                    Actor.PUBLIC,
                                    typed,
                                    code -> store.open(
                                            records.pseudonyms().idOf(code), Actor.PUBLIC, NOBODY, Action.RECORD_READ)))
                            .isInstanceOf(ProblemException.class);
                    nanos[each][round] = System.nanoTime() - start;
                }
            }
            for (int each = 0; each < codes.size(); each++) {
                String typed = codes.get(each);
                Guard guard = new Guard(disk.database(), disk.audit(), clock);
                try {
                    guard.attempt(HERE, Actor.PUBLIC, typed, code -> Optional.empty());
                } catch (ProblemException e) {
                    answers[each] = e.problem();
                }
            }
            long[] medians = Arrays.stream(nanos).mapToLong(GuardTest::median).toArray();

            System.out.println("taken back, expired, unknown, no code, in microseconds: "
                    + Arrays.stream(medians).map(nano -> nano / 1_000).boxed().toList());
            assertThat(answers).containsOnly(Guard.noSuchCode());
            assertThat(Arrays.stream(medians).max().getAsLong())
                    .isLessThan(2 * Arrays.stream(medians).min().getAsLong());
        }
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
