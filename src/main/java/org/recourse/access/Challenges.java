package org.recourse.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Challenges for passkeys. Each carries its own end, sealed by a key that ends with the process: none is kept, so nobody
 * pushes out somebody else's by asking for many. Kept until their end are only those that a right signature used up.
 */
final class Challenges {

    private static final int KEY_BYTES = 32;
    private static final byte[] BOUND_TO_NOTHING = {};

    private final Duration life;
    private final Clock clock;
    private final AesGcmJce seal;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    Challenges(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
        try {
            this.seal = new AesGcmJce(Random.randBytes(KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** A new one, never twice the same. */
    String give() {
        byte[] end = ByteBuffer.allocate(Long.BYTES)
                .putLong(clock.instant().plus(life).toEpochMilli())
                .array();
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.encrypt(end, BOUND_TO_NOTHING));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Whether it was given here, has not ended, and was not used. */
    boolean isOpen(String challenge) {
        return !used.containsKey(challenge)
                && end(challenge).filter(clock.instant()::isBefore).isPresent();
    }

    /** Uses it up once its answer was found right; of two at a time one finds it used. */
    boolean use(String challenge) {
        Instant now = clock.instant();
        used.values().removeIf(end -> !now.isBefore(end));
        return end(challenge)
                .filter(now::isBefore)
                .filter(end -> used.putIfAbsent(challenge, end) == null)
                .isPresent();
    }

    private Optional<Instant> end(String challenge) {
        try {
            byte[] end = seal.decrypt(Base64.getUrlDecoder().decode(challenge), BOUND_TO_NOTHING);
            return Optional.of(Instant.ofEpochMilli(ByteBuffer.wrap(end).getLong()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
