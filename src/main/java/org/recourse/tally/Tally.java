package org.recourse.tally;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recourse.consent.Week;
import org.recourse.db.Database;

/**
 * The tables that may be shown: quarters that are over, each by itself. A quarter shows the same whenever it is asked for, so
 * two answers never differ by what somebody said between them.
 */
final class Tally {

    /** So many quarters that are over are shown; what is older is deleted. */
    static final int QUARTERS = 4;

    private final Database database;
    private final Clock clock;

    Tally(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One table.
     *
     * @param period such as 2026-Q3
     * @param lines those of which something may be shown; of every other line nothing may
     */
    record Table(String pack, String version, String period, Said.By by, List<ShownLine> lines) {}

    /** What counts together: a line of one pack version, in one quarter, by one kind of people. */
    private record Group(String pack, String version, Quarter quarter, Said.By by) {}

    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::pack).thenComparing(Group::version).thenComparing(Group::by);

    List<Table> tables() {
        Quarter now = Quarter.of(Week.now(clock));
        List<TallyRows.Row> rows = database.read(TallyRows::list);
        List<Table> tables = new ArrayList<>();
        for (int back = 1; back <= QUARTERS; back++) {
            Quarter quarter = now.back(back);
            rows.stream()
                    .filter(row -> Quarter.of(row.week()).equals(quarter))
                    .collect(Collectors.groupingBy(
                            row -> group(row, quarter), () -> new TreeMap<>(ORDER), Collectors.toList()))
                    .forEach((group, of) -> tables.add(table(group, of)));
        }
        return tables.stream().filter(table -> !table.lines().isEmpty()).toList();
    }

    private static Group group(TallyRows.Row row, Quarter quarter) {
        Mark mark = row.mark();
        return new Group(mark.pack(), mark.version(), quarter, mark.said().by());
    }

    private static Table table(Group group, List<TallyRows.Row> rows) {
        Map<String, Map<Said, Integer>> lines = new TreeMap<>();
        rows.forEach(row -> lines.computeIfAbsent(row.mark().line(), line -> new TreeMap<>())
                .merge(row.mark().said(), row.times(), Integer::sum));
        List<ShownLine> shown = lines.entrySet().stream()
                .map(line -> ShownLine.of(line.getKey(), group.by(), line.getValue()))
                .filter(ShownLine::showsSomething)
                .toList();
        return new Table(group.pack(), group.version(), group.quarter().text(), group.by(), shown);
    }
}
