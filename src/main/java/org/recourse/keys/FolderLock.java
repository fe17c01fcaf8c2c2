package org.recourse.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time, and one opening in it.
 *
 * <p>The lock is on a file of its own: closing any channel to a locked file gives up the lock of the whole process.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> TAKEN = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve("keys.lock");
        synchronized (TAKEN) {
            if (!TAKEN.add(file)) {
                throw inUse(folder);
            }
        }
        try {
            return new FolderLock(file, lock(file, folder));
        } catch (IOException | RuntimeException e) {
            free(file);
            throw e;
        }
    }

    private static FileChannel lock(Path file, Path folder) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.attribute());
        }
        OwnerOnly.require(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(folder);
        }
        return channel;
    }

    private static KeysException inUse(Path folder) {
        return new KeysException("These keys are in use: " + folder + ". Stop the other process first.");
    }

    private static void free(Path file) {
        synchronized (TAKEN) {
            TAKEN.remove(file);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new KeysException("The lock could not be given up: " + file, e);
        } finally {
            free(file);
        }
    }
}
