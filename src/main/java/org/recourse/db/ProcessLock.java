package org.recourse.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the one process that may write. The system lets go of it when the process dies, however it dies. */
final class ProcessLock implements AutoCloseable {

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    static ProcessLock take(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.create(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new ProcessLock(channel);
            }
        } catch (OverlappingFileLockException heldHere) {
            // Said below, in the same words as for another process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new DatabaseException(
                DatabaseException.Reason.UNUSABLE,
                "The database is open already. Only one service may use it: stop the other one.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
