package org.recourse.access;

import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Random texts, and the hashes under which they are kept: whoever reads what is kept cannot use it. */
final class Digest {

    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 8;

    private Digest() {}

    /** 256 random bits, in a form fit for a cookie. */
    static String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Random.randBytes(TOKEN_BYTES));
    }

    static AccountId newAccountId() {
        return new AccountId(HexFormat.of().formatHex(Random.randBytes(ID_BYTES)));
    }

    /** Random texts of 60 bits and more need no salt and no slow hash. */
    static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
