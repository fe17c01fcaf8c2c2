package org.recourse.upkeep;

import java.security.PublicKey;
import java.util.Map;
import org.recourse.audit.AuditLog;
import org.recourse.audit.HeldEnd;
import org.recourse.db.Database;
import org.recourse.keys.Keys;
import org.recourse.records.Records;

/**
 * All that upkeep looks after, open.
 *
 * @param end the end of the audit, held beside the keys
 * @param auditKeys the public halves of the keys that sign the audit, by their names
 */
public record Holdings(
        Database database,
        Keys keys,
        AuditLog audit,
        HeldEnd end,
        Map<String, PublicKey> auditKeys,
        Records records,
        Logbook logbook,
        GuardedClock clock) {

    /** Copies the map. */
    public Holdings {
        auditKeys = Map.copyOf(auditKeys);
    }
}
