package org.recourse.keys;

import java.util.Set;

/** Keeps one wrapped key a record. Not safe for threads; {@link Keys} sees to that. */
sealed interface Slots extends AutoCloseable permits DiskSlots, MemorySlots {

    /** The key of a slot, or the one refusal. */
    DataKey get(SlotId id);

    boolean has(SlotId id);

    Set<SlotId> ids();

    /** Makes a key, and leaves at least so many slots free. */
    void create(SlotId id, int spare);

    void destroy(SlotId id);

    void rotate();

    KeysReport report();

    @Override
    void close();
}
