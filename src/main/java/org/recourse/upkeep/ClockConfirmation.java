package org.recourse.upkeep;

import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;

/**
 * A person says that the clock is right. First everything is cleared away that has ended by the latest time ever seen, so
 * that a clock that goes back opens nothing again; then the time seen is the time it is.
 */
public final class ClockConfirmation {

    private ClockConfirmation() {}

    /**
     * Purges, then takes the clock of the computer as it is. Without a whole purge the clock is not taken.
     *
     * @param holdings opened with {@link Logbook#confirmedClock}
     */
    public static PurgeReport confirm(Holdings holdings) {
        AuditEntry entry = new AuditEntry(Actor.SERVICE, Action.CLOCK_CONFIRMED, AuditEntry.NO_PACK, RecordTag.NONE);
        holdings.database().eraseAndWait(handle -> holdings.audit().append(handle, entry));
        PurgeReport report = new Purge(holdings).runAlone();
        if (report.isWhole()) {
            holdings.logbook().note(standing -> standing.seenAt(holdings.clock().wall()));
        }
        return report;
    }
}
