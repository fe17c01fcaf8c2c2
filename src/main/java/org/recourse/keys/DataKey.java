package org.recourse.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The key of one record while it is in use; closing it zeroes it. */
final class DataKey implements AutoCloseable {

    private static final byte FORMAT = 1;

    private final SlotId slot;
    private final byte[] key;

    DataKey(SlotId slot, byte[] key) {
        this.slot = slot;
        this.key = key;
    }

    Sealed seal(RowContext context, byte[] text) {
        byte[] padded = Padding.pad(text);
        try {
            byte[] sealed = new Aes(key).encrypt(padded, context.bind(FORMAT, slot));
            return Sealed.of(ByteBuffer.allocate(1 + sealed.length)
                    .put(FORMAT)
                    .put(sealed)
                    .array());
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    byte[] open(RowContext context, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        if (!Padding.isBucket(bytes.length - 1 - Aes.OVERHEAD) || bytes[0] != FORMAT) {
            throw new RefusedException();
        }
        byte[] padded = new Aes(key).decrypt(Arrays.copyOfRange(bytes, 1, bytes.length), context.bind(FORMAT, slot));
        try {
            return Padding.strip(padded);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    HeldKey holdFor(CounselKey counsel, RowContext context) {
        return HeldKey.of(slot, context, counsel.seal(key, HeldKey.bind(slot, context)));
    }

    byte[] tag(String purpose) {
        return RecordTags.tag(key, slot, purpose);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
