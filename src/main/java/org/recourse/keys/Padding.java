package org.recourse.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Gives every text one of four lengths, so that its length does not tell what it says. */
final class Padding {

    static final int[] BUCKETS = {1024, 2048, 4096, 8192};
    static final int LONGEST = BUCKETS[BUCKETS.length - 1] - Short.BYTES;

    private Padding() {}

    /** The length, the text, then zeros up to the next bucket. */
    static byte[] pad(byte[] text) {
        for (int bucket : BUCKETS) {
            if (text.length <= bucket - Short.BYTES) {
                return ByteBuffer.allocate(bucket)
                        .putShort((short) text.length)
                        .put(text)
                        .array();
            }
        }
        throw new IllegalArgumentException("at most " + LONGEST + " bytes can be sealed");
    }

    static boolean isBucket(int length) {
        return Arrays.stream(BUCKETS).anyMatch(bucket -> bucket == length);
    }

    static byte[] strip(byte[] padded) {
        int length = ByteBuffer.wrap(padded).getShort();
        if (length < 0 || length > padded.length - Short.BYTES) {
            throw new RefusedException();
        }
        return Arrays.copyOfRange(padded, Short.BYTES, Short.BYTES + length);
    }
}
