package org.recourse.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The time between two rotations of one store of keys.
 *
 * @param store random, so that two stores never take each other's keys for their own
 * @param number counts up by one at each rotation
 */
record Epoch(long store, long number) {

    Epoch next() {
        return new Epoch(store, number + 1);
    }

    /** Names the key of this epoch: {@code <16 figures>-<number>}. */
    String label() {
        return HexFormat.of().toHexDigits(store) + "-" + number;
    }

    /** Binds something to this epoch and to what it is for. */
    byte[] bind(String purpose, byte[] more) {
        byte[] name = purpose.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(1 + name.length + 2 * Long.BYTES + more.length)
                .put((byte) name.length)
                .put(name)
                .putLong(store)
                .putLong(number)
                .put(more)
                .array();
    }
}
