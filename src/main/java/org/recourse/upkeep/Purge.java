package org.recourse.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.recourse.audit.Action;
import org.recourse.audit.Actor;
import org.recourse.audit.AuditEntry;
import org.recourse.audit.RecordTag;
import org.recourse.db.DatabaseException;
import org.recourse.records.Inventory;
import org.recourse.records.RecordId;
import org.recourse.records.Retention;

/**
 * Clears away what has ended. Nothing has ended because of it: what is over cannot be read from its week on, whether or
 * not this runs. What cannot be written into the audit is not done.
 *
 * <p>For one thread.
 */
public final class Purge {

    private static final Duration MOST_BETWEEN_TURNS = Duration.ofDays(1);
    private static final int TRIES_TO_EMPTY_LOG = 3;

    private final Holdings holdings;
    private final Orphans orphans;

    /** A purge of what is open. */
    public Purge(Holdings holdings) {
        this.holdings = holdings;
        this.orphans = new Orphans(holdings);
    }

    /** Runs once while the service runs. */
    public PurgeReport run() {
        return run(orphans::destroyLasting);
    }

    /** Runs once while nobody else uses the store. */
    public PurgeReport runAlone() {
        return run(orphans::destroyAll);
    }

    private PurgeReport run(IntSupplier destroyOrphans) {
        Steps steps = new Steps();
        Counts counts = new Counts();
        if (!steps.take("know what time it is", holdings.clock()::instant)) {
            return counts.report(steps);
        }
        Instant now = holdings.clock().instant();
        steps.take("list the records", () -> clear(steps, counts));
        steps.take(
                "forget what ended long ago",
                () -> counts.forgotten = holdings.records().retention().forgetEnded());
        steps.take("destroy keys without a record", () -> counts.orphans = destroyOrphans.getAsInt());
        if (isTurnDue(now)) {
            counts.turned = steps.take("turn the keys", () -> turn(now));
        }
        steps.take("empty the log of the database", this::emptyLog);
        if (steps.failures().isEmpty()) {
            steps.take(
                    "note that it ran",
                    () -> holdings.logbook()
                            .note(standing -> standing.seenAt(now).clearedAt(now)));
        }
        return counts.report(steps);
    }

    private static final class Counts {

        private int cleared;
        private int forgotten;
        private int orphans;
        private boolean turned;

        PurgeReport report(Steps steps) {
            return new PurgeReport(cleared, forgotten, orphans, turned, steps.failures());
        }
    }

    /** One record that cannot be cleared, damaged for example, must not keep the others. */
    private void clear(Steps steps, Counts counts) {
        Inventory inventory = holdings.records().inventory();
        Retention retention = holdings.records().retention();
        int failed = clear(inventory.listLive(), retention::expire, counts)
                + clear(inventory.listHeld(), retention::expireHold, counts);
        if (failed > 0) {
            steps.fail("could not clear " + failed + " records; nothing opens that has ended. Run check-store");
        }
    }

    private static int clear(List<RecordId> ids, Predicate<RecordId> expire, Counts counts) {
        int failed = 0;
        for (RecordId id : ids) {
            try {
                counts.cleared += expire.test(id) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
            }
        }
        return failed;
    }

    /** Copies of the key folders, such as a stolen disk, hold what was destroyed until the keys are turned. */
    private boolean isTurnDue(Instant now) {
        Instant last = Standing.time(holdings.logbook().standing().turned());
        return holdings.keys().hasDestroyed() || !now.isBefore(last.plus(MOST_BETWEEN_TURNS));
    }

    private void turn(Instant now) {
        AuditEntry entry = new AuditEntry(Actor.SERVICE, Action.KEYS_TURNED, AuditEntry.NO_PACK, RecordTag.NONE);
        holdings.database().eraseAndWait(handle -> holdings.audit().append(handle, entry));
        holdings.keys().rotate();
        holdings.logbook().note(standing -> standing.turnedAt(now));
    }

    /** Deleted rows are in the log until then. A reader that is open keeps it; the next run tries again. */
    private void emptyLog() {
        for (int i = 1; ; i++) {
            try {
                holdings.database().truncateLog();
                return;
            } catch (DatabaseException e) {
                if (i == TRIES_TO_EMPTY_LOG || e.reason() != DatabaseException.Reason.BUSY) {
                    throw e;
                }
            }
        }
    }
}
