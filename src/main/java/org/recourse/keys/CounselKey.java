package org.recourse.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.subtle.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public half of counsel's key pair. What is sealed to it opens with the other half, which is on no computer of the
 * court: by RFC 9180 in base mode, with X25519, HKDF-SHA256 and AES-256-GCM.
 */
public final class CounselKey {

    private static final HpkeParameters PARAMETERS = parameters();
    private static final int BYTES = 32;

    private static final String PREFIX = "recourse-counsel-public:";
    private static final int FINGERPRINT_BYTES = 10;
    private static final int GROUP = 4;

    private final HpkePublicKey key;

    private CounselKey(HpkePublicKey key) {
        this.key = key;
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("these go together", e);
        }
    }

    @AccessesPartialKey
    static CounselKey of(byte[] bytes) {
        try {
            return new CounselKey(HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(bytes), null));
        } catch (GeneralSecurityException e) {
            throw new KeysException("This is no public key of counsel.", e);
        }
    }

    /**
     * Reads the key from the text of its file.
     *
     * @throws KeysException if it is none
     */
    public static CounselKey parse(String text) {
        return of(bytes(text, PREFIX));
    }

    /** The bytes after a prefix, of a text that may end with a line break. */
    static byte[] bytes(String text, String prefix) {
        String line = text.strip();
        try {
            byte[] bytes = line.startsWith(prefix)
                    ? Base64.getUrlDecoder().decode(line.substring(prefix.length()))
                    : new byte[0];
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new KeysException("This file holds no such key of counsel. It is one line that begins with " + prefix);
    }

    static String text(String prefix, byte[] bytes) {
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As its file has it. */
    @AccessesPartialKey
    public String text() {
        return text(PREFIX, key.getPublicKeyBytes().toByteArray());
    }

    /** What two people compare with paper: five groups of four hexadecimal digits. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII));
            String digits = HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
            return digits.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether this is the key that somebody read from paper, in any case, with any spaces and dashes. */
    public boolean isCalled(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "")
                .toLowerCase(Locale.ROOT)
                .equals(fingerprint().replace("-", ""));
    }

    HpkePublicKey key() {
        return key;
    }

    @LowLevelCryptoCaller
    byte[] seal(byte[] text, byte[] bound) {
        try {
            return HpkeEncrypt.create(key).encrypt(text, bound);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has what this needs", e);
        }
    }

    @Override
    public String toString() {
        return "CounselKey";
    }
}
