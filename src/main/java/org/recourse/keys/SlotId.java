package org.recourse.keys;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Names the slot of a record: 128 random bits, kept in its row. */
public record SlotId(UUID value) {

    static final int BYTES = 16;

    /**
     * The slot of a record whose id is kept as bytes.
     *
     * @throws IllegalArgumentException if they are not 16
     */
    public static SlotId of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a slot id has 16 bytes");
        }
        return read(ByteBuffer.wrap(bytes));
    }

    static SlotId read(ByteBuffer from) {
        return new SlotId(new UUID(from.getLong(), from.getLong()));
    }

    void write(ByteBuffer to) {
        to.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }
}
