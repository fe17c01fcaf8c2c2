package org.recourse.records;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.recourse.audit.AuditLog;
import org.recourse.audit.RecordTag;
import org.recourse.consent.Week;
import org.recourse.db.Database;
import org.recourse.keys.Keys;
import org.recourse.keys.SlotId;

/** Where records lie: the rows, their keys, the audit of what is done with them, and the time by which they end. */
final class Vault {

    private final Database database;
    private final Keys keys;
    private final AuditLog audit;
    private final Clock clock;
    private final SealedJson<RecordContent> texts;
    private final Decoy decoy = Decoy.in(new Week(Decoy.WEEK));

    Vault(Database database, Keys keys, AuditLog audit, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.texts = new SealedJson<>(keys, RecordContent.class);
    }

    Optional<RecordRow> find(RecordId id) {
        return database.read(handle -> RecordRows.find(handle, id));
    }

    RecordRow seal(RecordRow row, RecordContent content) {
        return row.sealedAs(texts.seal(row.slot(), row.context(), content));
    }

    RecordContent open(RecordRow row) {
        return texts.open(row.slot(), row.context(), row.text());
    }

    /** The mark that ties a line of the audit to a record, for whoever has its key. */
    RecordTag tag(SlotId slot) {
        return RecordTag.of(keys.tag(slot, "audit"));
    }

    /** As much work as opening a record, where there is none. */
    void pretend() {
        decoy.work();
    }

    Week week() {
        return Week.now(clock);
    }

    /** The hour, counted from 1970. */
    long hour() {
        return TimeUnit.MILLISECONDS.toHours(clock.millis());
    }

    Database database() {
        return database;
    }

    Keys keys() {
        return keys;
    }

    AuditLog audit() {
        return audit;
    }
}
