package org.recourse.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first page of a slot file, the same twice so that a torn half never costs the whole: a mark, the format, the epoch,
 * how many slots follow, a proof that only the epoch's key can make, a checksum.
 */
final class Header {

    static final int PAGE = 4096;
    static final int COPY = PAGE / 2;

    private static final byte[] MARK = {'R', 'E', 'C', 'K', 'E', 'Y', 'S', '\n'};
    private static final int FORMAT = 1;
    private static final int FIELDS = MARK.length + 2 * Integer.BYTES + 2 * Long.BYTES;
    private static final int CHECKED = COPY - Integer.BYTES;

    private final byte[] copy;

    private Header(byte[] copy) {
        this.copy = copy;
    }

    static Header of(int slots, EpochKey key) {
        byte[] fields = ByteBuffer.allocate(FIELDS)
                .put(MARK)
                .putInt(FORMAT)
                .putLong(key.epoch().store())
                .putLong(key.epoch().number())
                .putInt(slots)
                .array();
        ByteBuffer copy = ByteBuffer.allocate(COPY).put(fields).put(key.prove(fields));
        return new Header(copy.putInt(CHECKED, checksum(copy.array())).array());
    }

    /** The header of a file, from whichever half is whole; the one that counts more slots if the file was growing. */
    static Optional<Header> find(byte[] image) {
        if (image.length < PAGE) {
            return Optional.empty();
        }
        Header first = new Header(Arrays.copyOf(image, COPY));
        Header second = new Header(Arrays.copyOfRange(image, COPY, PAGE));
        if (first.isWhole() && second.isWhole()) {
            return Optional.of(first.slots() >= second.slots() ? first : second);
        }
        return Optional.of(first)
                .filter(Header::isWhole)
                .or(() -> Optional.of(second).filter(Header::isWhole));
    }

    Epoch epoch() {
        int at = MARK.length + Integer.BYTES;
        ByteBuffer fields = ByteBuffer.wrap(copy);
        return new Epoch(fields.getLong(at), fields.getLong(at + Long.BYTES));
    }

    int slots() {
        return ByteBuffer.wrap(copy).getInt(FIELDS - Integer.BYTES);
    }

    /** How long the file must at least be. */
    long length() {
        return position(slots());
    }

    static long position(int place) {
        return PAGE + (long) place * Slot.BYTES;
    }

    boolean isMadeWith(EpochKey key) {
        return key.proves(Arrays.copyOf(copy, FIELDS), Arrays.copyOfRange(copy, FIELDS, FIELDS + EpochKey.PROOF_BYTES));
    }

    byte[] half() {
        return copy.clone();
    }

    byte[] page() {
        return ByteBuffer.allocate(PAGE).put(copy).put(copy).array();
    }

    private boolean isWhole() {
        return Arrays.equals(copy, 0, MARK.length, MARK, 0, MARK.length)
                && ByteBuffer.wrap(copy).getInt(MARK.length) == FORMAT
                && ByteBuffer.wrap(copy).getInt(CHECKED) == checksum(copy)
                && slots() >= 0;
    }

    private static int checksum(byte[] copy) {
        CRC32C crc = new CRC32C();
        crc.update(copy, 0, CHECKED);
        return (int) crc.getValue();
    }
}
