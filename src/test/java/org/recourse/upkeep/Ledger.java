package org.recourse.upkeep;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.recourse.db.Database;

/**
 * Rows and lines of the audit, counted against each other: each deed moves the version of one row by one and adds one
 * line.
 */
record Ledger(Map<String, Row> rows, long lines) {

    /** A row: its version, and whether it has a text. */
    record Row(long version, boolean sealed) {}

    static Ledger of(Database database) {
        return database.read(handle -> {
            Map<String, Row> rows = new HashMap<>();
            handle.createQuery("select id, version, sealed is not null as there from record")
                    .map((row, context) -> Map.entry(
                            HexFormat.of().formatHex(row.getBytes("id")),
                            new Row(row.getLong("version"), row.getBoolean("there"))))
                    .forEach(row -> rows.put(row.getKey(), row.getValue()));
            long lines = handle.createQuery("""
                            select count(*) from audit where action in ('RECORD_STORED', 'RECORD_READ', 'RECORD_ERASED',
                                'RECORD_EXPIRED', 'CONSENT_WITHDRAWN', 'RELEASE_MADE', 'RELEASE_READ', 'RELEASE_REVOKED')
                            """).mapTo(Long.class).one();
            return new Ledger(rows, lines);
        });
    }

    /** How many deeds the rows tell of since then. A row that was forgotten had been emptied first. */
    long deedsSince(Ledger before) {
        long deeds = 0;
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            Row old = before.rows.get(row.getKey());
            deeds += row.getValue().version() - (old == null ? 0 : old.version());
        }
        for (Map.Entry<String, Row> old : before.rows.entrySet()) {
            deeds += !rows.containsKey(old.getKey()) && old.getValue().sealed() ? 1 : 0;
        }
        return deeds;
    }
}
