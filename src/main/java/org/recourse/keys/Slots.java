package org.recourse.keys;

import java.util.Collection;
import java.util.Set;

/**
 * Keeps one wrapped key a record. Many threads may look up while one makes or destroys; the rest is for one thread alone.
 * {@link Keys} sees to that.
 */
sealed interface Slots extends AutoCloseable permits DiskSlots, MemorySlots {

    /** The key of a slot, or the one refusal. */
    DataKey get(SlotId id);

    /** Whether a slot has a key, or had one whose destruction failed and was not tried again. */
    boolean has(SlotId id);

    /** Whether a slot has a key or had one: one that is destroyed is never made again, a start would take it for an old one. */
    boolean isUsed(SlotId id);

    /** Those that {@link #has} says yes to. */
    Set<SlotId> ids();

    /** Makes keys, all or none, and leaves at least so many slots free. */
    void create(Collection<SlotId> ids, int spare);

    void destroy(Collection<SlotId> ids);

    /** Tries again what earlier destructions left on a disk. */
    void finishDestroying();

    void rotate();

    KeysReport report();

    @Override
    void close();
}
