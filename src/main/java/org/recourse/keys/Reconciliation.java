package org.recourse.keys;

import java.util.Set;

/**
 * Where slots and rows do not match after a crash.
 *
 * @param slotsWithoutRow a slot was made and its row never committed, or its row is a tombstone: destroy the slot
 * @param rowsWithoutSlot a slot was destroyed and its row not yet made a tombstone: do that, unless slots are torn
 */
public record Reconciliation(Set<SlotId> slotsWithoutRow, Set<SlotId> rowsWithoutSlot) {

    /** Copies the sets. */
    public Reconciliation {
        slotsWithoutRow = Set.copyOf(slotsWithoutRow);
        rowsWithoutSlot = Set.copyOf(rowsWithoutSlot);
    }
}
