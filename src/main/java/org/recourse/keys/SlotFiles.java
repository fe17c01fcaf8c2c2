package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The slot file of one epoch, its mirror and its key, and how the next ones take their place.
 *
 * <p>Starting and the end of a rotation are one and the same: take the file of the latest epoch, then do away with
 * everything that is not of it. So a rotation cut short at any point is finished, or undone, by settling again.
 */
final class SlotFiles {

    private final SlotFolder folder;
    private final @Nullable Mirror mirror;
    private final EpochKeys keys;
    private final Disk disk;

    SlotFiles(KeyFolders folders, EpochKeys keys, Disk disk) {
        Path second = folders.mirror();
        this.folder = new SlotFolder(folders.slots());
        this.mirror = second == null ? null : new Mirror(second, disk);
        this.keys = keys;
        this.disk = disk;
    }

    /**
     * Writes a whole file for an epoch, with a new key and these slots. It counts from the moment it has its name.
     *
     * @param now what the slots are wrapped with; none if there are no slots yet
     */
    void write(Epoch next, SlotIndex index, @Nullable EpochKey now) throws IOException {
        EpochKey key = keys.make(next);
        keys.makeList(next, index.size() + 2 * SlotIndex.STEP);
        Path fresh = folder.newFileOf(next);
        disk.wipe(fresh);
        byte[] image = now == null ? index.imageFor(key, key) : index.imageFor(now, key);
        disk.writeNew(fresh, image);
        byte[] written = disk.read(fresh);
        Header header = Header.find(written).orElseThrow(() -> new IOException("not written"));
        if (now != null && SlotIndex.read(written, header, key).size() != index.countReadable(now)) {
            throw new IOException("not written as meant");
        }
        disk.rename(fresh, folder.fileOf(next));
    }

    /**
     * Takes the latest file, then does away with what is not of its epoch. Changes nothing until all is read.
     *
     * @throws KeysException if it or its key is missing or damaged
     */
    OpenSlots settle() throws IOException {
        OpenSlots latest = OpenSlots.read(folder, keys, disk);
        latest.requireOfToday();
        Epoch epoch = latest.epoch();
        folder.requireOnly(epoch.store());
        disk.forceFolder(latest.file().path());
        byte[] image = latest.mend(mirror == null ? Optional.empty() : mirror.findImage(epoch));
        if (mirror != null) {
            mirror.follow(epoch, image);
        }
        // With the old key every copy of the old file is worthless, so it goes before the file.
        keys.destroyOthers(epoch);
        for (Path other : folder.listOthers(latest.file().path())) {
            disk.wipe(other);
        }
        return latest;
    }

    /** Destroys again, in a file that was put back, what was destroyed since it was copied. */
    void bringUpToDate() throws IOException {
        OpenSlots.read(folder, keys, disk).destroyAgain();
    }

    /** Whether the file of an epoch has its name. */
    boolean has(Epoch epoch) {
        return Files.exists(folder.fileOf(epoch));
    }

    /** Does to the mirror what is done to the file; it must come to pass. */
    void repeat(OpenSlots slots, Mirror.Change change) throws IOException {
        if (mirror != null) {
            mirror.repeat(slots.file(), slots.epoch(), change);
        }
    }

    /** Destroys in the mirror what was destroyed in the file. */
    void erase(OpenSlots slots, Mirror.Change change) throws IOException {
        if (mirror != null) {
            mirror.erase(slots.file(), slots.epoch(), change);
        }
    }

    boolean isMirrorInStep() {
        return mirror == null || mirror.isInStep();
    }
}
