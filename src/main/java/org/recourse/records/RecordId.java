package org.recourse.records;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Names a record: a keyed hash of its case code, which looks random to whoever has not the key. */
public record RecordId(UUID value) {

    static final int BYTES = 16;

    /**
     * The id that is kept as bytes.
     *
     * @throws IllegalArgumentException if they are not 16
     */
    public static RecordId of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("the id of a record has 16 bytes");
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        return new RecordId(new UUID(read.getLong(), read.getLong()));
    }

    /** As it is kept. */
    public byte[] bytes() {
        return bytes(value);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
