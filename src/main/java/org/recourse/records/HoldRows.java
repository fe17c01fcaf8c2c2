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

/** The table of the holds. */
final class HoldRows {

    private HoldRows() {}

    static Optional<HoldRow> find(Handle handle, RecordId id) {
        return handle.createQuery("""
                        select id, slot, expiry_week, version, sealed, wrapped from hold where id = :id
                        """).bind("id", id.bytes()).map(HoldRows::row).findOne();
    }

    static void insert(Handle handle, HoldRow row) {
        handle.createUpdate("""
                        insert into hold (id, slot, expiry_week, version, sealed, wrapped)
                        values (:id, :slot, :expiryWeek, :version, :sealed, :wrapped)
                        """)
                .bind("id", row.id().bytes())
                .bind("slot", RecordId.bytes(row.slot().value()))
                .bind("expiryWeek", row.expiryWeek().number())
                .bind("version", row.version())
                .bind("sealed", row.sealed().bytes())
                .bind("wrapped", row.wrapped().bytes())
                .execute();
    }

    /** Puts the next version in the place of one that nobody changed meanwhile; says whether it did. */
    static boolean replace(Handle handle, HoldRow old, HoldRow next) {
        return handle.createUpdate("""
                                update hold set expiry_week = :expiryWeek, version = :version, wrapped = :wrapped
                                where id = :id and version = :oldVersion
                                """)
                        .bind("id", old.id().bytes())
                        .bind("oldVersion", old.version())
                        .bind("expiryWeek", next.expiryWeek().number())
                        .bind("version", next.version())
                        .bind("wrapped", next.wrapped().bytes())
                        .execute()
                == 1;
    }

    static boolean delete(Handle handle, HoldRow row) {
        return handle.createUpdate("delete from hold where id = :id and version = :version")
                        .bind("id", row.id().bytes())
                        .bind("version", row.version())
                        .execute()
                == 1;
    }

    static List<HoldRow> list(Handle handle) {
        return handle.createQuery("select id, slot, expiry_week, version, sealed, wrapped from hold")
                .map(HoldRows::row)
                .list();
    }

    private static HoldRow row(ResultSet row, StatementContext context) throws SQLException {
        return new HoldRow(
                RecordId.of(row.getBytes("id")),
                SlotId.of(row.getBytes("slot")),
                new Week(row.getInt("expiry_week")),
                row.getInt("version"),
                Sealed.of(row.getBytes("sealed")),
                Sealed.of(row.getBytes("wrapped")));
    }
}
