package org.recourse.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.recourse.consent.Week;
import org.recourse.keys.Sealed;
import org.recourse.keys.SlotId;

/** The table of the records. */
final class RecordRows {

    private RecordRows() {}

    static Optional<RecordRow> find(Handle handle, RecordId id) {
        return handle.createQuery("""
                        select id, slot, expiry_week, version, sealed from record where id = :id
                        """)
                .bind("id", id.bytes())
                .map(RecordRows::row)
                .findOne();
    }

    /** Adds a row unless there is one of that id; says whether it did. */
    static boolean insert(Handle handle, RecordRow row) {
        return handle.createUpdate("""
                                insert into record (id, slot, expiry_week, version, sealed)
                                values (:id, :slot, :expiryWeek, :version, :sealed)
                                on conflict (id) do nothing
                                """)
                        .bind("id", row.id().bytes())
                        .bind("slot", RecordId.bytes(row.slot().value()))
                        .bind("expiryWeek", row.expiryWeek().number())
                        .bind("version", row.version())
                        .bind("sealed", bytes(row))
                        .execute()
                == 1;
    }

    /** Puts the next version in the place of one that nobody changed meanwhile; says whether it did. */
    static boolean replace(Handle handle, RecordRow old, RecordRow next) {
        return handle.createUpdate("""
                                update record set slot = :slot, expiry_week = :expiryWeek, version = :version, sealed = :sealed
                                where id = :id and version = :oldVersion and sealed is not null
                                """)
                        .bind("id", old.id().bytes())
                        .bind("oldVersion", old.version())
                        .bind("slot", RecordId.bytes(next.slot().value()))
                        .bind("expiryWeek", next.expiryWeek().number())
                        .bind("version", next.version())
                        .bind("sealed", bytes(next))
                        .execute()
                == 1;
    }

    /** Takes the sealed text away and leaves the id; says whether there was one. */
    static boolean empty(Handle handle, RecordRow row) {
        return handle.createUpdate("""
                                update record set sealed = null, version = version + 1
                                where id = :id and version = :version and sealed is not null
                                """)
                        .bind("id", row.id().bytes())
                        .bind("version", row.version())
                        .execute()
                == 1;
    }

    /** Forgets the ids of what ended before a week. A held one stays, so that nothing can be kept beside the hold. */
    static int deleteEmptyBefore(Handle handle, Week week) {
        return handle.createUpdate("""
                        delete from record
                        where sealed is null and expiry_week <= :week and id not in (select id from hold)
                        """).bind("week", week.number()).execute();
    }

    static List<RecordRow> listLive(Handle handle) {
        return handle.createQuery("""
                        select id, slot, expiry_week, version, sealed from record where sealed is not null
                        """).map(RecordRows::row).list();
    }

    private static byte @org.jspecify.annotations.Nullable [] bytes(RecordRow row) {
        Sealed sealed = row.sealed();
        return sealed == null ? null : sealed.bytes();
    }

    private static RecordRow row(ResultSet row, StatementContext context) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return new RecordRow(
                RecordId.of(row.getBytes("id")),
                SlotId.of(row.getBytes("slot")),
                new Week(row.getInt("expiry_week")),
                row.getInt("version"),
                sealed == null ? null : Sealed.of(sealed));
    }
}
