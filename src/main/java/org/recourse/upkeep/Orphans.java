package org.recourse.upkeep;

import java.util.HashSet;
import java.util.Set;
import org.recourse.keys.SlotId;

/**
 * Keys without a record, as a crash leaves them: between the key and the row of a new record, or between the emptied row
 * and the key of one that was taken back.
 */
final class Orphans {

    private final Holdings holdings;
    private Set<SlotId> seenBefore = Set.of();

    Orphans(Holdings holdings) {
        this.holdings = holdings;
    }

    Set<SlotId> find() {
        return holdings.keys()
                .reconcile(holdings.records().inventory().liveSlots())
                .slotsWithoutRow();
    }

    /** Destroys all of them: only while nobody else uses the store. */
    int destroyAll() {
        return destroy(find());
    }

    /** Destroys those that were there last time too: one that is not may belong to a record that is just being made. */
    int destroyLasting() {
        Set<SlotId> now = find();
        Set<SlotId> lasting = new HashSet<>(now);
        lasting.retainAll(seenBefore);
        seenBefore = now;
        return destroy(lasting);
    }

    private int destroy(Set<SlotId> slots) {
        slots.forEach(holdings.keys()::destroy);
        return slots.size();
    }
}
