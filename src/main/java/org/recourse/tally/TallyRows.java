package org.recourse.tally;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.recourse.consent.Week;

/** The table of the tally. */
final class TallyRows {

    private TallyRows() {}

    /** One row: how often something was said of a line in a week. */
    record Row(Mark mark, Week week, int times) {}

    static void add(Handle handle, Mark mark, Week week) {
        handle.createUpdate("""
                        insert into tally (pack, version, week, line, said, times)
                        values (:pack, :version, :week, :line, :said, 1)
                        on conflict (pack, version, week, line, said) do update set times = times + 1
                        """)
                .bind("pack", mark.pack())
                .bind("version", mark.version())
                .bind("week", week.number())
                .bind("line", mark.line())
                .bind("said", mark.said().name())
                .execute();
    }

    static int deleteBefore(Handle handle, Week week) {
        return handle.createUpdate("delete from tally where week < :week")
                .bind("week", week.number())
                .execute();
    }

    static List<Row> list(Handle handle) {
        return handle.createQuery("select pack, version, week, line, said, times from tally")
                .map((row, context) -> new Row(
                        new Mark(
                                row.getString("pack"),
                                row.getString("version"),
                                row.getString("line"),
                                Said.valueOf(row.getString("said"))),
                        new Week(row.getInt("week")),
                        row.getInt("times")))
                .list();
    }
}
