package org.recourse.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.consent.Week;
import org.recourse.keys.RowContext;
import org.recourse.keys.Sealed;
import org.recourse.keys.SlotId;

/**
 * A record as it lies in the database.
 *
 * @param sealed the sealed text; none if the record was taken back or has ended
 */
record RecordRow(
        RecordId id,
        SlotId slot,
        Week expiryWeek,
        int version,
        @Nullable Sealed sealed) {

    static final String TABLE = "record";

    /** The first of a record. */
    static RecordRow first(RecordId id, Week expiryWeek) {
        return new RecordRow(id, new SlotId(UUID.randomUUID()), expiryWeek, 1, null);
    }

    /** The next version under the same key. */
    RecordRow next(Week newExpiryWeek) {
        return new RecordRow(id, slot, newExpiryWeek, version + 1, null);
    }

    /** The next version under a key of its own. */
    RecordRow renewed(Week newExpiryWeek) {
        return new RecordRow(id, new SlotId(UUID.randomUUID()), newExpiryWeek, version + 1, null);
    }

    RecordRow sealedAs(Sealed text) {
        return new RecordRow(id, slot, expiryWeek, version, text);
    }

    /** The sealed text of a row that has one. */
    Sealed text() {
        Sealed there = sealed;
        if (there == null) {
            throw new IllegalStateException("only a live row has a text");
        }
        return there;
    }

    /** Whether there is something to open in a week, whether or not anybody has cleared it away. */
    boolean isLiveIn(Week week) {
        return sealed != null && week.isBefore(expiryWeek);
    }

    RowContext context() {
        return new RowContext(TABLE, id.value(), version, expiryWeek.number());
    }
}
