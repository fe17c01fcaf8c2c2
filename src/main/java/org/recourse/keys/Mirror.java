package org.recourse.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same slot file in a second folder, overwritten in step. It keeps no history: what is destroyed here is destroyed
 * there before the caller hears of it.
 */
final class Mirror {

    private final SlotFolder folder;
    private final Disk disk;
    private @Nullable SlotFile inStep;

    Mirror(Path folder, Disk disk) {
        this.folder = new SlotFolder(folder);
        this.disk = disk;
    }

    boolean isInStep() {
        return inStep != null;
    }

    /** What it holds for an epoch, to mend torn slots from. */
    Optional<byte[]> findImage(Epoch epoch) {
        Path file = folder.fileOf(epoch);
        try {
            return Files.exists(file) ? Optional.of(disk.read(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Makes it the same as the file, and wipes everything else it holds; it is out of step if that fails. */
    void follow(Epoch epoch, byte[] image) {
        SlotFile file = new SlotFile(folder.fileOf(epoch), disk);
        inStep = null;
        try {
            folder.requireOnly(epoch.store());
            try {
                copy(file, image);
            } catch (IOException e) {
                // What it had of earlier epochs opens no more: its room is better used.
                wipeOthers(file);
                copy(file, image);
            }
            wipeOthers(file);
            inStep = file;
        } catch (IOException e) {
            inStep = null;
        }
    }

    private void copy(SlotFile file, byte[] image) throws IOException {
        if (!Files.exists(file.path())) {
            create(file, image);
        } else if (!Arrays.equals(image, file.read())) {
            disk.write(file.path(), 0, image);
            disk.cut(file.path(), image.length);
        }
    }

    private void create(SlotFile file, byte[] image) throws IOException {
        try {
            disk.writeNew(file.path(), image);
        } catch (IOException e) {
            disk.wipe(file.path());
            throw e;
        }
    }

    private void wipeOthers(SlotFile file) throws IOException {
        for (Path other : folder.listOthers(file.path())) {
            disk.wipe(other);
        }
    }

    /** Repeats a change, or takes the whole file if an earlier change is missing. */
    void repeat(SlotFile main, Epoch epoch, Change change) throws IOException {
        SlotFile copy = inStep;
        inStep = null;
        if (copy == null) {
            follow(epoch, main.read());
        } else {
            change.on(copy);
            inStep = copy;
        }
        if (inStep == null) {
            throw new IOException("the mirror is out of step");
        }
    }

    /** Repeats a destruction. A mirror that has nothing of this epoch has nothing that could still be read. */
    void erase(SlotFile main, Epoch epoch, Change change) throws IOException {
        try {
            repeat(main, epoch, change);
        } catch (IOException e) {
            if (Files.exists(folder.fileOf(epoch))) {
                throw e;
            }
        }
    }

    /** A change to a slot file. */
    interface Change {
        void on(SlotFile file) throws IOException;
    }
}
