package org.recourse.keys;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/**
 * The only place that changes files, each change on the disk before it returns.
 *
 * <p>What is one piece is written through {@code RandomAccessFile} in mode {@code rwd}, that is {@code O_DSYNC}. Tests
 * extend this class to stop before any change.
 */
class Disk {

    private static final String SYNCED = "rwd";

    /** Told before each change, with a name for it. */
    void before(String change, Path file) throws IOException {}

    /** Makes a file nobody else can read and fills it. */
    final void writeNew(Path file, byte[] content) throws IOException {
        before("create", file);
        Files.createFile(file, OwnerOnly.attribute());
        write(file, 0, content);
        forceFolder(file);
    }

    final byte[] read(Path file) throws IOException {
        OwnerOnly.require(file);
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] content = new byte[Math.toIntExact(in.length())];
            in.readFully(content);
            return content;
        }
    }

    /** Overwrites parts of a file, by where each begins, and syncs all of them together. */
    final void write(Path file, SortedMap<Long, byte[]> parts) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        OwnerOnly.require(file);
        uninterrupted(() -> {
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                for (Map.Entry<Long, byte[]> part : parts.entrySet()) {
                    before("write", file);
                    write(out, part.getKey(), ByteBuffer.wrap(part.getValue()));
                }
                before("sync", file);
                out.force(false);
            }
        });
    }

    private static void write(FileChannel out, long position, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            out.write(content, position + content.position());
        }
    }

    /** Overwrites part of a file, or goes on where it ends. */
    final void write(Path file, long position, byte[] content) throws IOException {
        before("write", file);
        OwnerOnly.require(file);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), SYNCED)) {
            out.seek(position);
            out.write(content);
        }
    }

    /** Cuts off what lies behind a length; does nothing if nothing does. */
    final void cut(Path file, long length) throws IOException {
        if (Files.size(file) > length) {
            before("cut", file);
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), SYNCED)) {
                out.setLength(length);
                out.getFD().sync();
            }
        }
    }

    final void rename(Path from, Path to) throws IOException {
        before("rename", from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(to);
    }

    /** Overwrites a file where it lies, then deletes it; does nothing if there is none. */
    final void wipe(Path file) throws IOException {
        if (Files.exists(file)) {
            write(file, 0, Random.randBytes(Math.toIntExact(Files.size(file))));
            before("delete", file);
            Files.delete(file);
            forceFolder(file);
        }
    }

    /** Whether a file lies on a file system of one of these types; false if that is not known. */
    final boolean isOneOf(Path file, Set<String> types) {
        try {
            return types.contains(Files.getFileStore(file).type());
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts the names in the folder of a file on the disk. */
    final void forceFolder(Path file) throws IOException {
        before("force", file);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        uninterrupted(() -> {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    /** A channel is closed under us when the request's thread is interrupted. Then all of the step is done again. */
    private static void uninterrupted(Step step) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!isDone(step)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isDone(Step step) throws IOException {
        try {
            step.run();
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }
}
