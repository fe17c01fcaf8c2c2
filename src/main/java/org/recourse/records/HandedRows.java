package org.recourse.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.recourse.consent.Week;

/** The table that finds the record of a hand-over. What it says is inside that record. */
final class HandedRows {

    private HandedRows() {}

    /** One row: which hand-over, and its mark of the reader. */
    record Row(UUID id, UUID reader, Week expiryWeek) {}

    static void insert(Handle handle, RecordId record, Row row) {
        handle.createUpdate("""
                        insert into handover (id, record, reader, expiry_week) values (:id, :record, :reader, :expiryWeek)
                        """)
                .bind("id", RecordId.bytes(row.id()))
                .bind("record", record.bytes())
                .bind("reader", RecordId.bytes(row.reader()))
                .bind("expiryWeek", row.expiryWeek().number())
                .execute();
    }

    static void deleteOf(Handle handle, RecordId record) {
        handle.createUpdate("delete from handover where record = :record")
                .bind("record", record.bytes())
                .execute();
    }

    static Optional<RecordId> findRecord(Handle handle, UUID id) {
        return handle.createQuery("select record from handover where id = :id")
                .bind("id", RecordId.bytes(id))
                .map((row, context) -> RecordId.of(row.getBytes("record")))
                .findOne();
    }

    static List<Row> list(Handle handle) {
        return handle.createQuery("select id, reader, expiry_week from handover")
                .map((row, context) -> new Row(
                        RecordId.of(row.getBytes("id")).value(),
                        RecordId.of(row.getBytes("reader")).value(),
                        new Week(row.getInt("expiry_week"))))
                .list();
    }
}
