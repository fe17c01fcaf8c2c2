package org.recourse.records;

import java.util.UUID;
import org.recourse.consent.Week;
import org.recourse.keys.RowContext;
import org.recourse.keys.Sealed;
import org.recourse.keys.SlotId;

/**
 * A hold as it lies in the database.
 *
 * @param slot the key of the hold, which is not that of the record
 * @param sealed the text of the record as it was
 * @param wrapped what the service itself can open
 */
record HoldRow(RecordId id, SlotId slot, Week expiryWeek, int version, Sealed sealed, Sealed wrapped) {

    private static final String TABLE = "hold";

    /** Where the first of a hold lies. */
    static Place place(RecordId id, Week expiryWeek) {
        return new Place(id, new SlotId(UUID.randomUUID()), expiryWeek, 1);
    }

    /** A row before there is anything in it. */
    record Place(RecordId id, SlotId slot, Week expiryWeek, int version) {

        RowContext context() {
            return new RowContext(TABLE, id.value(), version, expiryWeek.number());
        }

        HoldRow with(Sealed sealed, Sealed wrapped) {
            return new HoldRow(id, slot, expiryWeek, version, sealed, wrapped);
        }
    }

    Place place() {
        return new Place(id, slot, expiryWeek, version);
    }

    /** The next version under the same key. */
    Place next(Week newExpiryWeek) {
        return new Place(id, slot, newExpiryWeek, version + 1);
    }

    boolean isLiveIn(Week week) {
        return week.isBefore(expiryWeek);
    }
}
