package org.recourse.handover;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.recourse.access.AccountId;
import org.recourse.access.Caller;
import org.recourse.access.Role;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.records.Records;
import org.recourse.support.Agreed;

/** Hand-overs between one advocate and one attorney, for tests of other packages. */
public final class HandoverDesk {

    private static final Caller ADVOCATE = new Caller(new AccountId("00000000000ad0c0"), Role.ADVOCATE);
    private static final Caller ATTORNEY = new Caller(new AccountId(Agreed.ATTORNEY), Role.ATTORNEY);

    private final Handovers handovers;

    public HandoverDesk(Records records, Clock clock) {
        handovers = new Handovers(records, account -> true, clock);
    }

    /** The id of a new hand-over. */
    public Optional<UUID> make(RecordId record) {
        return handovers.make(record, ADVOCATE, Agreed.ATTORNEY, null).map(Handovers.Made::id);
    }

    /** Uses the code of a hand-over. */
    public Optional<RecordContent> redeem(UUID handover) {
        return handovers.redeem(handover, ATTORNEY).map(Handovers.Opened::content);
    }

    /** Opens it again. */
    public Optional<RecordContent> open(UUID handover) {
        return handovers.open(handover, ATTORNEY).map(Handovers.Opened::content);
    }

    /** Ends it by the code of the record. */
    public Optional<RecordContent> revoke(RecordId record, UUID handover) {
        return handovers.revoke(record, handover, ADVOCATE);
    }
}
