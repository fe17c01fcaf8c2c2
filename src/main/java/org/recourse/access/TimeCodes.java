package org.recourse.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238), from secrets that are kept encrypted. */
final class TimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final String HMAC = "HmacSHA1";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final AesGcmJce cipher;
    private final Clock clock;

    /** @param key 32 bytes, kept apart from the database */
    TimeCodes(byte[] key, Clock clock) {
        try {
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
        this.clock = clock;
    }

    static byte[] newSecret() {
        return Random.randBytes(SECRET_BYTES);
    }

    byte[] seal(byte[] secret, AccountId owner) {
        try {
            return cipher.encrypt(secret, bound(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    byte[] open(byte[] sealed, AccountId owner) {
        try {
            return cipher.decrypt(sealed, bound(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for codes is not the one they were encrypted with", e);
        }
    }

    /** The time step a code belongs to: this one, or one beside it for clocks that are a little off. */
    OptionalLong stepOf(String code, byte[] secret) {
        long seconds = generator.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        OptionalLong found = OptionalLong.empty();
        // All three are compared, whichever fits.
        for (long step = now - 1; step <= now + 1; step++) {
            if (isEqual(codeAt(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String codeAt(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, HMAC),
                    Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }

    private static boolean isEqual(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bound(AccountId owner) {
        return ("code secret of " + owner.value()).getBytes(StandardCharsets.US_ASCII);
    }
}
