package org.recourse.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The end of the audit, in a file beside the keys. It is raised after each commit and before anybody is answered: what was
 * answered cannot be cut off by somebody who has the disk of the data alone.
 *
 * <p>After the commit, so that it never holds a link that a power cut took away. The file has two sectors, written in turn,
 * so that one of them is always whole: a mark, a count, the number of the link, its hash, a checksum.
 */
public final class HeldEnd {

    private static final String FILE = "audit-end.bin";
    private static final byte[] MARK = "RECAUEND".getBytes(StandardCharsets.US_ASCII);
    private static final int SECTOR = 512;
    private static final int HASH_BYTES = 32;
    private static final int BYTES = MARK.length + 2 * Long.BYTES + HASH_BYTES + Integer.BYTES;

    private final Path file;
    private long count;
    private AuditEnd end = AuditEnd.NONE;
    private volatile boolean late;

    private HeldEnd(Path file) {
        this.file = file;
    }

    /** Opens the file in the folder of the keys; makes it if it is not there. */
    public static HeldEnd openIn(Path folder) throws IOException {
        HeldEnd held = new HeldEnd(folder.resolve(FILE));
        if (!Files.exists(held.file)) {
            held.create();
        }
        byte[] image = Files.readAllBytes(held.file);
        for (int at = 0; at + BYTES <= image.length; at += SECTOR) {
            held.take(ByteBuffer.wrap(image, at, BYTES).slice());
        }
        return held;
    }

    /** The same for a database that takes the place of another one: what is held is not asked, and replaced. */
    public static HeldEnd openAnewIn(Path folder) throws IOException {
        HeldEnd held = openIn(folder);
        held.end = AuditEnd.NONE;
        return held;
    }

    private void create() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(0, new byte[2 * SECTOR]);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void take(ByteBuffer sector) {
        byte[] mark = new byte[MARK.length];
        sector.get(mark);
        long number = sector.getLong();
        long seq = sector.getLong();
        byte[] hash = new byte[HASH_BYTES];
        sector.get(hash);
        if (Arrays.equals(mark, MARK) && sector.getInt() == checksum(sector) && number > count) {
            count = number;
            end = new AuditEnd(seq, HexFormat.of().formatHex(hash));
        }
    }

    /** What is held. Asked before the database is read, or the database may know less. */
    public synchronized AuditEnd now() {
        return end;
    }

    /** Holds the last link, if the chain goes on from the one held. What was cut stays held, and so is found. */
    public synchronized void hold(Handle handle) {
        try {
            AuditStore.findLast(handle)
                    .map(AuditEnd::of)
                    .filter(found -> !found.equals(end) && end.isIn(handle))
                    .ifPresent(this::hold);
        } catch (JdbiException e) {
            // The same as a file that cannot be written: the deed is on the disk.
            late = true;
        }
    }

    private void hold(AuditEnd last) {
        ByteBuffer sector = ByteBuffer.allocate(BYTES)
                .put(MARK)
                .putLong(count + 1)
                .putLong(last.seq())
                .put(HexFormat.of().parseHex(last.hash()));
        try {
            write(SECTOR * ((count + 1) % 2), sector.putInt(checksum(sector)).array());
            count++;
            end = last;
            late = false;
        } catch (IOException e) {
            // The deed is on the disk, and taking back must not wait for this one. The next commit tries again.
            late = true;
        }
    }

    private static int checksum(ByteBuffer sector) {
        CRC32C crc = new CRC32C();
        crc.update(sector.duplicate().position(0).limit(BYTES - Integer.BYTES));
        return (int) crc.getValue();
    }

    private void write(long position, byte[] content) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rwd")) {
            out.seek(position);
            out.write(content);
        }
    }

    /** Whether the last try to hold the end failed. */
    public boolean isLate() {
        return late;
    }
}
