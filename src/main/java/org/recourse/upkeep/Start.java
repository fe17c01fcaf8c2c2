package org.recourse.upkeep;

import java.util.List;
import org.recourse.audit.AuditTail;

/** What is looked at before anything is served: quick, however much is kept. A damaged store is not used. */
public final class Start {

    private Start() {}

    /**
     * Checks the database and the end of the audit, also against the one held beside the keys, and destroys keys without a record; not while the clock is in doubt,
     * as it may be an old backup that was put in place.
     *
     * @return how many keys without a record were destroyed
     * @throws UpkeepException if the store is damaged; nothing was changed
     */
    public static int check(Holdings holdings) {
        if (!Damage.reading(() -> problems(holdings)).isEmpty()) {
            throw Damage.found();
        }
        if (holdings.clock().isInDoubt()) {
            return 0;
        }
        int destroyed = new Orphans(holdings).destroyAll();
        holdings.logbook().note(standing -> standing.seenAt(holdings.clock().instant()));
        return destroyed;
    }

    private static List<String> problems(Holdings holdings) {
        List<String> problems = holdings.database().quickCheck();
        if (!problems.isEmpty()) {
            return problems;
        }
        List<String> found = holdings.database().read(holdings.end().now()::problems);
        return found.isEmpty()
                ? holdings.database().read(handle -> AuditTail.problems(handle, holdings.auditKeys(), holdings.audit()))
                : found;
    }
}
