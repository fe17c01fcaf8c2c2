package org.recourse.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;

/** AES-256-GCM under one key. The caller zeroes its copy of the key; the platform's own copy waits for collection. */
final class Aes {

    static final int KEY_BYTES = 32;
    /** What a sealed text is longer by: its nonce and its tag. */
    static final int OVERHEAD = 12 + 16;

    private final AesGcmJce cipher;

    Aes(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        try {
            cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    byte[] encrypt(byte[] text, byte[] bound) {
        try {
            return cipher.encrypt(text, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The text, or the one refusal; what is wrong with it is not told. */
    byte[] decrypt(byte[] sealed, byte[] bound) {
        try {
            return cipher.decrypt(sealed, bound);
        } catch (GeneralSecurityException e) {
            throw new RefusedException();
        }
    }

    @Override
    public String toString() {
        return "Aes";
    }
}
