package org.recourse.records;

import java.time.Clock;
import org.recourse.audit.AuditLog;
import org.recourse.db.Database;
import org.recourse.keys.Keys;
import org.recourse.keys.LookupKey;

/**
 * All that has to do with records, put together over one store. Every part is safe for use by many threads.
 *
 * @param pseudonyms where codes lead
 * @param store keeps, opens and ends one record
 * @param handovers what was handed over, and to whom
 * @param inventory what there is
 * @param retention what has ended, cleared away
 * @param holds what is kept for counsel alone
 */
public record Records(
        Pseudonyms pseudonyms,
        RecordStore store,
        HandoverIndex handovers,
        Inventory inventory,
        Retention retention,
        Holds holds) {

    /**
     * The records of a store.
     *
     * @param clock must never go back, or an expired record would open again; while it throws, whole records can be
     *     ended and nothing else
     */
    public static Records in(Database database, Keys keys, LookupKey lookup, AuditLog audit, Clock clock) {
        Vault vault = new Vault(database, keys, audit, clock);
        Pseudonyms pseudonyms = new Pseudonyms(lookup);
        HandoverIndex handovers = new HandoverIndex(vault, pseudonyms);
        RecordStore store = new RecordStore(vault, handovers);
        HoldShelf shelf = new HoldShelf(vault);
        Inventory inventory = new Inventory(vault, shelf);
        return new Records(
                pseudonyms,
                store,
                handovers,
                inventory,
                new Retention(vault, store, shelf, inventory),
                new Holds(vault, shelf, handovers));
    }
}
