package org.recourse.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The key-encrypting key of one epoch: wraps the key of each record, for its slot alone. */
final class EpochKey {

    static final int WRAPPED_BYTES = Aes.KEY_BYTES + Aes.OVERHEAD;
    static final int PROOF_BYTES = Aes.OVERHEAD;

    private final Epoch epoch;
    private final Aes aes;

    EpochKey(Epoch epoch, byte[] key) {
        this.epoch = epoch;
        this.aes = new Aes(key);
    }

    Epoch epoch() {
        return epoch;
    }

    byte[] wrapNew(SlotId slot) {
        byte[] key = Aes.newKey();
        try {
            return wrap(slot, key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    DataKey unwrap(SlotId slot, byte[] wrapped) {
        return new DataKey(slot, unwrapBytes(slot, wrapped));
    }

    /** The same key, wrapped for the next epoch. */
    byte[] rewrap(SlotId slot, byte[] wrapped, EpochKey next) {
        byte[] key = unwrapBytes(slot, wrapped);
        try {
            return next.wrap(slot, key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    boolean unwraps(SlotId slot, byte[] wrapped) {
        try {
            Arrays.fill(unwrapBytes(slot, wrapped), (byte) 0);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Shows later that this key and these fields belong together. */
    byte[] prove(byte[] fields) {
        return aes.encrypt(new byte[0], epoch.bind("header", fields));
    }

    boolean proves(byte[] fields, byte[] proof) {
        try {
            return aes.decrypt(proof, epoch.bind("header", fields)).length == 0;
        } catch (RefusedException e) {
            return false;
        }
    }

    private byte[] wrap(SlotId slot, byte[] key) {
        return aes.encrypt(key, bound(slot));
    }

    private byte[] unwrapBytes(SlotId slot, byte[] wrapped) {
        return aes.decrypt(wrapped, bound(slot));
    }

    private byte[] bound(SlotId slot) {
        ByteBuffer id = ByteBuffer.allocate(SlotId.BYTES);
        slot.write(id);
        return epoch.bind("slot", id.array());
    }

    @Override
    public String toString() {
        return "EpochKey";
    }
}
