package org.recourse.keys;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Slots in a file, with a key-encrypting key elsewhere. */
final class DiskSlots implements Slots {

    private static final Set<String> COPYING = Set.of("btrfs", "zfs", "bcachefs", "nilfs2", "f2fs", "apfs");

    /** On a full disk every key can be destroyed, and each spare slot can take so many successors first. */
    private static final int SWAPS_A_SPARE = 64;

    private final SlotFiles files;
    private final Disk disk;
    private final List<FolderLock> locks;
    /**
     * Asked to be destroyed, and nobody was told that it is done: never readable again in this process. Is looked up while
     * one thread changes it.
     */
    private final Set<SlotId> doomed = ConcurrentHashMap.newKeySet();

    private @Nullable OpenSlots open;

    private DiskSlots(SlotFiles files, Disk disk, List<FolderLock> locks) {
        this.files = files;
        this.disk = disk;
        this.locks = locks;
    }

    static DiskSlots createIn(KeyFolders folders, KeyEncryptionKey source, Disk disk) {
        return start(folders, source, disk, files -> {
            for (Path folder : folders.all()) {
                if (new SlotFolder(folder).findLatest().isPresent()) {
                    throw new KeysException("There are slots here already: " + folder + ". Open them instead.");
                }
            }
            long store = ByteBuffer.wrap(Random.randBytes(Long.BYTES)).getLong();
            files.write(new Epoch(store, 1), new SlotIndex(), null);
        });
    }

    static DiskSlots openIn(KeyFolders folders, KeyEncryptionKey source, Disk disk) {
        return start(folders, source, disk, files -> {});
    }

    /** Takes a file that was put back from a copy, too. */
    static DiskSlots openOlderIn(KeyFolders folders, KeyEncryptionKey source, Disk disk) {
        return start(folders, source, disk, SlotFiles::bringUpToDate);
    }

    private interface FirstStep {
        void on(SlotFiles files) throws IOException;
    }

    private static DiskSlots start(KeyFolders folders, KeyEncryptionKey source, Disk disk, FirstStep first) {
        List<FolderLock> locks = new ArrayList<>();
        SlotFiles files = new SlotFiles(folders, new EpochKeys(source, disk), disk);
        DiskSlots slots = new DiskSlots(files, disk, locks);
        try {
            folders.check(source.folder());
            for (Path folder : folders.all()) {
                locks.add(FolderLock.take(folder));
            }
            first.on(files);
            slots.open = files.settle();
            return slots;
        } catch (IOException e) {
            throw new KeysException("The keys cannot be opened: " + folders.slots(), e);
        } finally {
            if (slots.open == null) {
                slots.close();
            }
        }
    }

    @Override
    public void create(Collection<SlotId> ids, int spare) {
        OpenSlots now = opened();
        try {
            now.destructions().reserve(now.index().size() + ids.size() + spare * SWAPS_A_SPARE);
            while (now.index().freeCount() < ids.size() + spare) {
                now.grow(files);
            }
            List<NewSlot> made = ids.stream().map(id -> new NewSlot(id, now)).toList();
            write(now, made);
            made.forEach(slot -> now.index().put(slot.id, slot.place, slot.wrapped));
        } catch (IOException e) {
            throw new KeysException("No key was made; the disk is full or does not answer.", e);
        }
    }

    /** A new key in a place that was free. */
    private static final class NewSlot {

        private final SlotId id;
        private final int place;
        private final byte[] wrapped;

        private NewSlot(SlotId id, OpenSlots where) {
            this.id = id;
            this.place = where.index().takeFree();
            this.wrapped = where.key().wrapNew(id);
        }
    }

    private void write(OpenSlots now, List<NewSlot> made) throws IOException {
        Map<Integer, byte[]> slots = new HashMap<>();
        made.forEach(slot -> slots.put(slot.place, Slot.live(slot.id, slot.wrapped)));
        try {
            now.file().write(slots);
            files.repeat(now, file -> file.write(slots));
        } catch (IOException e) {
            slots.replaceAll((place, slot) -> Slot.free());
            now.file().write(slots);
            slots.keySet().forEach(now.index()::giveBack);
            throw e;
        }
    }

    @Override
    public void destroy(Collection<SlotId> ids) {
        OpenSlots now = opened();
        doomed.addAll(ids);
        ids.forEach(now.index()::blind);
        erase(now, ids);
        doomed.removeAll(ids);
    }

    /** Those that are done by it stay doomed until they are destroyed by name: so whoever tries again is told. */
    @Override
    public void finishDestroying() {
        OpenSlots now = opened();
        List<SlotId> left =
                doomed.stream().filter(id -> !now.index().places(id).isEmpty()).toList();
        if (!left.isEmpty() || !files.isMirrorInStep()) {
            erase(now, left);
        }
    }

    private void erase(OpenSlots now, Collection<SlotId> ids) {
        // Of a slot that is torn, enough may be left to read. It goes too.
        Map<Integer, SlotId> places = new HashMap<>();
        ids.forEach(id -> now.index().places(id).forEach(place -> places.put(place, id)));
        Map<Integer, byte[]> empty = new HashMap<>();
        places.keySet().forEach(place -> empty.put(place, Slot.free()));
        try {
            note(now, places.values());
            now.file().write(empty);
            places.forEach((place, id) -> now.index().clear(id, place));
            // Catches up if an earlier try did not reach the mirror.
            files.erase(now, file -> file.write(empty));
        } catch (IOException e) {
            throw new KeysException("A key is not yet destroyed everywhere; it cannot be used. Try again.", e);
        }
    }

    /** Before anything is overwritten: a copy of the slots that is put back after a crash must not bring anything back. */
    private void note(OpenSlots now, Collection<SlotId> going) throws IOException {
        Set<SlotId> all = new LinkedHashSet<>(going);
        doomed.stream().filter(id -> !now.index().places(id).isEmpty()).forEach(all::add);
        if (!going.isEmpty()) {
            now.destructions().note(all);
        }
    }

    @Override
    public void rotate() {
        OpenSlots now = opened();
        open = null;
        try {
            files.write(now.epoch().next(), now.index(), now.key());
            open = settle();
        } catch (IOException | RuntimeException e) {
            open = settleAfter(e, now);
            throw new KeysException("The keys were not rotated. Make room or mend the disk, then try again.", e);
        }
    }

    /** What counts is what the disk says now: the new file if it has its name, else the old one. */
    private OpenSlots settleAfter(Exception failure, OpenSlots before) {
        try {
            return settle();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        if (files.has(before.epoch().next())) {
            throw new KeysException("The keys are closed in the middle of a rotation. Open them again.", failure);
        }
        return before;
    }

    private OpenSlots settle() throws IOException {
        OpenSlots latest = files.settle();
        doomed.forEach(latest.index()::blind);
        if (files.isMirrorInStep()) {
            doomed.removeIf(id -> latest.index().places(id).isEmpty());
        }
        return latest;
    }

    @Override
    public DataKey get(SlotId id) {
        OpenSlots now = opened();
        return now.key().unwrap(id, now.index().findWrapped(id).orElseThrow(RefusedException::new));
    }

    @Override
    public boolean has(SlotId id) {
        return opened().index().has(id) || doomed.contains(id);
    }

    @Override
    public boolean isUsed(SlotId id) {
        return has(id) || opened().destructions().has(id);
    }

    @Override
    public Set<SlotId> ids() {
        Set<SlotId> ids = new HashSet<>(opened().index().ids());
        ids.addAll(doomed);
        return Set.copyOf(ids);
    }

    @Override
    public KeysReport report() {
        OpenSlots now = opened();
        return new KeysReport(
                now.index().size(),
                now.index().freeCount(),
                now.index().torn().size(),
                now.repaired(),
                files.isMirrorInStep(),
                disk.isOneOf(now.file().path(), COPYING));
    }

    private OpenSlots opened() {
        OpenSlots now = open;
        if (now == null) {
            throw new KeysException("The keys are closed. Open them again.");
        }
        return now;
    }

    @Override
    public void close() {
        open = null;
        locks.forEach(FolderLock::close);
        locks.clear();
    }
}
