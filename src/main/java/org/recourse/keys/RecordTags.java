package org.recourse.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks that mean something only to whoever still has the key of a record. */
final class RecordTags {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] DERIVED_FOR = "recourse record tag".getBytes(StandardCharsets.US_ASCII);

    private RecordTags() {}

    /** A key of its own is derived first, so that the key that seals texts marks nothing. */
    static byte[] tag(byte[] key, SlotId slot, String purpose) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        ByteBuffer marked = ByteBuffer.allocate(SlotId.BYTES + name.length);
        slot.write(marked);
        marked.put(name);
        return hash(hash(key, DERIVED_FOR), marked.array());
    }

    static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
