package org.recourse.tally;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.recourse.consent.Week;
import org.recourse.db.Database;
import org.recourse.db.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is said and writes it down eleven at a time, so that no copy of the tally differs from an earlier one by what a
 * single person said.
 *
 * <p>What waits for ten others is in memory and goes with the process. So is who said something this week, which nothing but
 * this list knows: it keeps one account from being counted twice for a line. A tally may lose; it never counts twice.
 *
 * <p>Safe for use by many threads.
 */
public final class BallotBox {

    static final int TOGETHER = 11;

    private static final Logger LOG = LoggerFactory.getLogger(BallotBox.class);
    /** More than staff can say in a week; beyond it nothing is taken, so that memory has an end. */
    private static final int MOST_SPENT = 100_000;

    private final Database database;
    private final Clock clock;
    private final Map<Said.By, List<List<Mark>>> waiting = new EnumMap<>(Said.By.class);
    private final Set<Spent> spent = new HashSet<>();
    private Week spentIn = new Week(200001);

    public BallotBox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** That an account has said something of a line this week. */
    private record Spent(String account, String pack, String version, String line) {

        @Override
        public String toString() {
            return "Spent";
        }
    }

    /** Takes what a member of staff says of a line; a second time in a week it changes nothing. */
    public synchronized void say(String account, Mark mark) {
        Week now = Week.now(clock);
        if (!now.equals(spentIn)) {
            spent.clear();
            spentIn = now;
        }
        Spent own = new Spent(account, mark.pack(), mark.version(), mark.line());
        if (spent.size() < MOST_SPENT && spent.add(own)) {
            add(mark.said().by(), List.of(mark));
        }
    }

    /** Counts what one person chose and did not want, who agreed to that. */
    public synchronized void count(List<Mark> marks) {
        if (!marks.isEmpty()) {
            add(Said.By.PERSON, List.copyOf(marks));
        }
    }

    private void add(Said.By by, List<Mark> marks) {
        List<List<Mark>> together = waiting.computeIfAbsent(by, any -> new ArrayList<>());
        together.add(marks);
        if (together.size() >= TOGETHER) {
            write(together.stream().flatMap(List::stream).toList());
            together.clear();
        }
    }

    /** All in the week in which they are written: no earlier week may change by fewer than eleven. */
    private void write(List<Mark> marks) {
        Week now = Week.now(clock);
        try {
            database.writeAndWait(handle -> {
                marks.forEach(mark -> TallyRows.add(handle, mark, now));
                return TallyRows.deleteBefore(
                        handle, Quarter.of(now).back(Tally.QUARTERS).first());
            });
        } catch (DatabaseException | JdbiException e) {
            LOG.error("A part of the tally was lost: {}", e.getClass().getName());
        }
    }
}
