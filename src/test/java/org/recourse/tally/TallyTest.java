package org.recourse.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.Database;
import org.recourse.support.SetClock;

/** What is said becomes a number, late, together with what others said, and nobody's. */
class TallyTest {

    private static final Mark USED = mark("REM-SEAL", Said.USED);
    private static final Duration WEEK = Duration.ofDays(7);

    /** In the second week of a quarter. */
    private final SetClock clock = new SetClock(Instant.parse("2026-04-08T12:00:00Z"));

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Database database;
    private BallotBox box;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test.db"));
        box = new BallotBox(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Mark mark(String line, Said said) {
        return new Mark("ny", "2026.1", line, said);
    }

    private void saidBy(int accounts, Mark mark) {
        for (int i = 0; i < accounts; i++) {
            box.say("%016x".formatted(i), mark);
        }
    }

    private List<TallyRows.Row> rows() {
        return database.read(TallyRows::list);
    }

    private List<Tally.Table> tables() {
        return new Tally(database, clock).tables();
    }

    @Test
    void nothing_is_written_before_eleven_have_spoken() {
        saidBy(10, USED);
        assertThat(rows()).isEmpty();

        box.say("eleventh", mark("REM-T", Said.WRONG));

        assertThat(rows())
                .extracting(row -> row.mark().line(), TallyRows.Row::times)
                .containsExactlyInAnyOrder(tuple("REM-SEAL", 10), tuple("REM-T", 1));
    }

    @Test
    void one_account_that_speaks_a_hundred_times_counts_once_a_week_for_a_line() {
        for (int i = 0; i < 100; i++) {
            box.say("one", USED);
            box.say("one", mark("REM-SEAL", Said.WRONG));
        }
        assertThat(rows()).isEmpty();

        saidBy(10, USED);
        assertThat(rows()).extracting(TallyRows.Row::times).containsExactly(11);

        clock.pass(WEEK);
        box.say("one", USED);
        saidBy(10, USED);
        assertThat(rows()).extracting(TallyRows.Row::times).containsExactly(11, 11);
    }

    @Test
    void people_wait_for_people_and_staff_for_staff() {
        saidBy(10, USED);
        for (int i = 0; i < 10; i++) {
            box.count(List.of(mark("SVC-HOUSING", Said.CHOSEN), mark("SVC-ID", Said.DECLINED)));
        }
        assertThat(rows()).isEmpty();

        box.count(List.of(mark("SVC-HOUSING", Said.CHOSEN)));

        assertThat(rows())
                .extracting(row -> row.mark().said(), TallyRows.Row::times)
                .containsExactlyInAnyOrder(tuple(Said.CHOSEN, 11), tuple(Said.DECLINED, 10));
    }

    @Test
    void a_quarter_is_shown_once_it_is_over_and_is_the_same_from_then_on() {
        saidBy(11, USED);
        assertThat(tables()).as("the quarter that runs").isEmpty();

        clock.pass(WEEK.multipliedBy(13));
        List<Tally.Table> shown = tables();
        saidBy(11, USED);

        assertThat(shown).singleElement().satisfies(table -> {
            assertThat(table.period()).isEqualTo("2026-Q2");
            assertThat(table.by()).isEqualTo(Said.By.ATTORNEY);
            assertThat(table.lines()).extracting(ShownLine::line).containsExactly("REM-SEAL");
        });
        assertThat(tables()).isEqualTo(shown);
    }

    @Test
    void a_line_with_small_counts_alone_is_not_shown_at_all() {
        saidBy(10, USED);
        box.say("eleventh", mark("REM-T", Said.WRONG));

        clock.pass(WEEK.multipliedBy(13));

        assertThat(rows()).isNotEmpty();
        assertThat(tables()).isEmpty();
    }

    @Test
    void what_is_older_than_four_quarters_is_deleted_with_what_is_written_next() {
        saidBy(11, USED);
        clock.pass(WEEK.multipliedBy(13 * 4));
        assertThat(tables()).hasSize(1);
        clock.pass(WEEK.multipliedBy(13));
        assertThat(tables()).isEmpty();
        assertThat(rows()).hasSize(1);

        saidBy(11, USED);

        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.week().text()).startsWith("2027"));
    }
}
