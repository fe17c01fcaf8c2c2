package org.recourse.keys;

import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One slot as it lies in the file, 128 bytes: a state, a slot id, a wrapped key, random filling, a checksum.
 *
 * <p>A free slot is random behind its state, so it does not tell whether it ever held a key.
 */
final class Slot {

    static final int BYTES = 128;

    private static final int LIVE = 0x4C495645;
    private static final int FREE = 0x46524545;
    private static final int CHECKED = BYTES - Integer.BYTES;

    private final State state;
    private final SlotId id;
    private final byte[] wrapped;

    private Slot(State state, SlotId id, byte[] wrapped) {
        this.state = state;
        this.id = id;
        this.wrapped = wrapped;
    }

    /** What a slot is; torn is one whose checksum or key does not fit. */
    enum State {
        LIVE,
        FREE,
        TORN
    }

    static byte[] live(SlotId id, byte[] wrapped) {
        byte[] slot = Random.randBytes(BYTES);
        ByteBuffer fields = ByteBuffer.wrap(slot).putInt(LIVE);
        id.write(fields);
        fields.put(wrapped).putInt(CHECKED, checksum(fields));
        return slot;
    }

    static byte[] free() {
        byte[] slot = Random.randBytes(BYTES);
        ByteBuffer fields = ByteBuffer.wrap(slot).putInt(FREE);
        fields.putInt(CHECKED, checksum(fields));
        return slot;
    }

    /** Reads the slot at a position; a live one only if its key unwraps. The id of a torn one cannot be relied on. */
    static Slot read(byte[] image, int position, EpochKey key) {
        ByteBuffer slot = ByteBuffer.wrap(image, position, BYTES).slice();
        boolean whole = slot.getInt(CHECKED) == checksum(slot);
        int state = slot.getInt();
        SlotId id = SlotId.read(slot);
        byte[] wrapped = new byte[EpochKey.WRAPPED_BYTES];
        slot.get(wrapped);
        if (whole && state == FREE) {
            return new Slot(State.FREE, id, wrapped);
        }
        return new Slot(whole && state == LIVE && key.unwraps(id, wrapped) ? State.LIVE : State.TORN, id, wrapped);
    }

    private static int checksum(ByteBuffer slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot.duplicate().clear().limit(CHECKED));
        return (int) crc.getValue();
    }

    State state() {
        return state;
    }

    SlotId id() {
        return id;
    }

    byte[] wrapped() {
        return wrapped;
    }

    @Override
    public String toString() {
        return "Slot[" + state + "]";
    }
}
