package org.recourse.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The key of one record, sealed to counsel, and the text that it opens.
 *
 * @param slot the slot that the key lay in
 * @param context where the text belongs
 * @param sealed what only counsel opens, in Base64; it opens for this slot and this place alone
 */
public record HeldKey(SlotId slot, RowContext context, String sealed) {

    private static final byte[] PURPOSE = "recourse hold".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORMAT = 1;

    static HeldKey of(SlotId slot, RowContext context, byte[] sealed) {
        return new HeldKey(slot, context, Base64.getEncoder().encodeToString(sealed));
    }

    /** What sealing binds: what it is for, and every field of the place. */
    static byte[] bind(SlotId slot, RowContext context) {
        byte[] place = context.bind(FORMAT, slot);
        return ByteBuffer.allocate(PURPOSE.length + place.length)
                .put(PURPOSE)
                .put(place)
                .array();
    }

    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException();
        }
    }

    @Override
    public String toString() {
        return "HeldKey";
    }
}
