package org.recourse.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that is not in the database and marks each link of the chain: without it nobody adds one, or hashes one anew. */
public final class LinkKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] DOMAIN = "recourse audit link 1".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;

    private final SecretKeySpec key;

    public LinkKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The hash covers all the rest of a link, and every link before it. */
    byte[] mark(long seq, String hash) {
        byte[] text = ByteBuffer.allocate(DOMAIN.length + Long.BYTES + HASH_BYTES)
                .put(DOMAIN)
                .putLong(seq)
                .put(HexFormat.of().parseHex(hash))
                .array();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    boolean isMarkOf(byte[] mark, long seq, String hash) {
        return MessageDigest.isEqual(mark, mark(seq, hash));
    }

    @Override
    public String toString() {
        return "LinkKey";
    }
}
