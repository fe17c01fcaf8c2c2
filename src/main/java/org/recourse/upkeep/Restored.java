package org.recourse.upkeep;

import java.util.List;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;
import org.recourse.keys.KeysReport;
import org.recourse.records.RecordId;

/**
 * What became of a backup that met the keys of today.
 *
 * @param live records that can be opened
 * @param erased records and holds whose key was destroyed since: they were taken back, have ended, or changed
 * @param keysWithoutRecord keys of records that are not in this backup, which are left for now
 */
public record Restored(int live, int erased, int keysWithoutRecord) {

    /**
     * Erases what has no key any more.
     *
     * @throws UpkeepException if this backup does not belong to these keys, or is damaged
     */
    public static Restored settle(Holdings holdings) {
        if (!holdings.database().integrityCheck().isEmpty()) {
            throw new UpkeepException("This backup is damaged. Take another one; nothing was changed.");
        }
        List<RecordId> all = holdings.records().inventory().listLive();
        List<RecordId> lost = holdings.records().inventory().listWithoutKey();
        KeysReport report = holdings.keys().report();
        if (!lost.isEmpty() && report.torn() > 0) {
            throw new UpkeepException(
                    "Some keys are damaged, and records of this backup may be theirs. Put the mirror of"
                            + " the keys back first; nothing was changed.");
        }
        if (!lost.isEmpty() && lost.size() == all.size() && report.live() > 0) {
            throw new UpkeepException(
                    "Not one record of this backup has a key here. Is it a backup of this store, and are"
                            + " these its keys? Nothing was changed.");
        }
        holdings.database()
                .writeAndWait(handle -> holdings.audit()
                        .append(
                                handle,
                                new AuditEntry(
                                        Actor.SERVICE, Action.STORE_RESTORED, AuditEntry.NO_PACK, RecordTag.NONE)));
        lost.forEach(id -> holdings.records().store().end(id, Actor.SERVICE, Action.RECORD_ERASED));
        List<RecordId> over = holdings.records().inventory().listHeldWithoutKey();
        over.forEach(holdings.records().retention()::eraseHoldWithoutKey);
        return new Restored(
                all.size() - lost.size(),
                lost.size() + over.size(),
                new Orphans(holdings).find().size());
    }

    /**
     * Holds the audit of this backup beside the keys, in place of the one that was there. The last thing before the backup
     * takes its place: cut short in between, restoring is done again.
     *
     * @throws UpkeepException if it could not be written
     */
    public static void holdAudit(Holdings holdings) {
        holdings.database().read(handle -> {
            holdings.end().hold(handle);
            return true;
        });
        if (holdings.end().isLate()) {
            throw new UpkeepException("Nothing can be written beside the keys. Mend their disk; nothing was restored.");
        }
    }
}
