package org.recourse.keys;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The keys of all records.
 *
 * <p>Whoever stores records makes the slot before committing the row, and destroys the slot before making the row a
 * tombstone. Each change is on the disk when its method returns; once {@link #destroy} has returned, nothing that starts
 * later opens. Changes that are asked for at the same time are brought to the disk together. Safe for many threads.
 */
public final class Keys implements AutoCloseable {

    /** The most bytes that can be sealed. */
    public static final int LONGEST = Padding.LONGEST;

    /** Slots that no new record gets, so that a key can be replaced when there is no room for more. */
    static final int SPARE = 16;

    private final Slots slots;
    /** Whoever makes or destroys has it too: nobody who reads waits for a disk, but for that of a rotation. */
    private final Lock reading;

    private final Lock turning;
    private final Lock changing = new ReentrantLock();
    private final Gathering<SlotId> making;
    private final Gathering<SlotId> replacing;
    private final Gathering<SlotId> destroying;
    /** Slots that were just opened may have had others destroyed before. */
    private volatile boolean destroyed = true;

    private Keys(Slots slots) {
        ReadWriteLock lock = new ReentrantReadWriteLock(true);
        this.slots = slots;
        this.reading = lock.readLock();
        this.turning = lock.writeLock();
        this.making = new Gathering<>(ids -> change(() -> slots.create(ids, SPARE)));
        this.replacing = new Gathering<>(ids -> change(() -> slots.create(ids, 0)));
        this.destroying = new Gathering<>(ids -> change(() -> {
            destroyed = true;
            slots.destroy(ids);
        }));
    }

    /**
     * Makes the first slots and their key. Done once, by a person: a service that made new slots whenever it found none
     * would turn a lost disk into lost records.
     *
     * @throws KeysException if there are slots already, or a folder is not fit
     */
    public static Keys createIn(KeyFolders folders, KeyEncryptionKey source) {
        return createIn(folders, source, new Disk());
    }

    /**
     * Opens the slots, and finishes or undoes a rotation that was cut short.
     *
     * @throws KeysException if they are missing, damaged, in use, readable by others, put back from a copy, or the key is
     *     not theirs
     */
    public static Keys openIn(KeyFolders folders, KeyEncryptionKey source) {
        return openIn(folders, source, new Disk());
    }

    /**
     * The same for a person who restores: takes slots that were put back from a copy, too, and destroys in them again what
     * was destroyed since.
     */
    public static Keys openOlderIn(KeyFolders folders, KeyEncryptionKey source) {
        return new Keys(DiskSlots.openOlderIn(folders, source, new Disk()));
    }

    static Keys createIn(KeyFolders folders, KeyEncryptionKey source, Disk disk) {
        return new Keys(DiskSlots.createIn(folders, source, disk));
    }

    static Keys openIn(KeyFolders folders, KeyEncryptionKey source, Disk disk) {
        return new Keys(DiskSlots.openIn(folders, source, disk));
    }

    /** Keys for a demonstration: on no disk, gone when the process ends. */
    public static Keys inMemoryOnly() {
        return new Keys(new MemorySlots());
    }

    /**
     * Makes a key for a record. Commit its row only after this returned.
     *
     * @throws IllegalStateException if the slot has a key, or had one
     * @throws KeysException if none was made
     */
    public void create(SlotId slot) {
        requireUnused(slot);
        making.add(slot);
    }

    /**
     * Makes the key that will take the place of another one, for a text that must be readable no more as it was. There
     * is always room for it on a full disk, as long as the one it replaces is destroyed afterwards.
     *
     * @throws IllegalStateException if the slot has a key, or had one
     * @throws KeysException if none was made
     */
    public void createSuccessor(SlotId slot) {
        requireUnused(slot);
        replacing.add(slot);
    }

    private void requireUnused(SlotId slot) {
        if (get(reading, () -> slots.isUsed(slot))) {
            throw new IllegalStateException("this slot has a key already, or had one");
        }
    }

    /**
     * Destroys the key of a record, and with it everything that was sealed with it. Does nothing if there is none.
     *
     * @throws KeysException if it is not yet destroyed on every disk; it cannot be used all the same. Try again.
     */
    public void destroy(SlotId slot) {
        destroying.add(slot);
    }

    /**
     * Tries again what earlier destructions left on a disk, in the mirror too. Whoever answers that nothing is left to
     * destroy asks this first. A slot stays among those that have a key until it is destroyed by name.
     *
     * @throws KeysException if something is still left. It cannot be used. Try again.
     */
    public void finishDestroying() {
        change(slots::finishDestroying);
    }

    /**
     * Seals a text for one row of a record.
     *
     * @throws RefusedException if the record has no key
     * @throws IllegalArgumentException if the text is longer than {@link #LONGEST} bytes
     */
    public Sealed seal(SlotId slot, RowContext context, byte[] text) {
        return get(reading, () -> {
            try (DataKey key = slots.get(slot)) {
                return key.seal(context, text);
            }
        });
    }

    /**
     * Opens what was sealed for this row of this record. The caller zeroes the text when done.
     *
     * @throws RefusedException if it was sealed for another one, was changed, or has no key any more; which, is not told
     */
    public byte[] open(SlotId slot, RowContext context, Sealed sealed) {
        return get(reading, () -> {
            try (DataKey key = slots.get(slot)) {
                return key.open(context, sealed);
            }
        });
    }

    /**
     * Seals the key of a record to counsel, for one text of it. The key stays until it is destroyed.
     *
     * @throws RefusedException if the record has no key
     */
    public HeldKey holdFor(CounselKey counsel, SlotId slot, RowContext context) {
        return get(reading, () -> {
            try (DataKey key = slots.get(slot)) {
                return key.holdFor(counsel, context);
            }
        });
    }

    /**
     * A mark, 32 bytes, that tells whoever has the key that something was done with this record, and nobody else; once
     * the key is destroyed, nobody at all.
     *
     * @throws RefusedException if the record has no key
     */
    public byte[] tag(SlotId slot, String purpose) {
        return get(reading, () -> {
            try (DataKey key = slots.get(slot)) {
                return key.tag(purpose);
            }
        });
    }

    /**
     * Takes a new key-encrypting key and destroys the old one, so that copies of the slots made until now open no more.
     * Slots that are torn are left behind. Needs room for one more slot file.
     *
     * @throws KeysException if it did not come about; the keys go on as they were, unless they say they are closed
     */
    public void rotate() {
        run(turning, () -> {
            slots.rotate();
            destroyed = false;
        });
    }

    /** Whether a copy of the slots, made since the last rotation, may hold a key that was destroyed meanwhile. */
    public boolean hasDestroyed() {
        return destroyed;
    }

    /** The slots that have a key, or had one whose destruction failed and was not tried again. */
    public Set<SlotId> ids() {
        return get(reading, slots::ids);
    }

    /** Whether a slot has a key, or had one whose destruction failed and was not tried again. */
    public boolean has(SlotId slot) {
        return get(reading, () -> slots.has(slot));
    }

    /** Compares the slots with the records whose rows are live. Changes nothing. */
    public Reconciliation reconcile(Set<SlotId> rows) {
        Set<SlotId> withoutRow = new HashSet<>(ids());
        Set<SlotId> withoutSlot = new HashSet<>(rows);
        withoutSlot.removeAll(withoutRow);
        withoutRow.removeAll(rows);
        return new Reconciliation(withoutRow, withoutSlot);
    }

    /** How the keys are. */
    public KeysReport report() {
        return get(changing, () -> get(reading, slots::report));
    }

    /** Gives up the locks; nothing opens after that. */
    @Override
    public void close() {
        run(turning, slots::close);
    }

    private void change(Runnable action) {
        run(changing, () -> run(reading, action));
    }

    private static void run(Lock lock, Runnable action) {
        get(lock, () -> {
            action.run();
            return true;
        });
    }

    private static <T> T get(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
