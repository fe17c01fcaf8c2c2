package org.recourse.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was begun and waits for its second half. Each ticket carries its own content and its own end, sealed by a key that
 * ends with the process: none is kept, so nobody pushes out somebody else's by asking for many. Kept until their end are
 * only those that were used up.
 */
final class Tickets {

    private static final int KEY_BYTES = 32;
    private static final byte[] BOUND_TO_NOTHING = {};

    private final Duration life;
    private final Clock clock;
    private final AesGcmJce seal;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    Tickets(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
        try {
            this.seal = new AesGcmJce(Random.randBytes(KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private record Opened(String content, Instant end) {

        static Opened of(byte[] bytes) {
            Instant end = Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
            return new Opened(new String(bytes, Long.BYTES, bytes.length - Long.BYTES, StandardCharsets.UTF_8), end);
        }

        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** A new one, never twice the same. */
    String give(String content) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(clock.instant().plus(life).toEpochMilli())
                .put(text)
                .array();
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.encrypt(bytes, BOUND_TO_NOTHING));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The content, if it was given here, has not ended, and was not used. */
    Optional<String> open(String ticket) {
        return decode(ticket)
                .filter(bytes -> !used.containsKey(name(bytes)))
                .flatMap(this::unseal)
                .map(Opened::content);
    }

    /** Uses it up; of two at a time one finds it used. */
    boolean use(String ticket) {
        Instant now = clock.instant();
        used.values().removeIf(end -> !now.isBefore(end));
        return decode(ticket)
                .filter(bytes -> unseal(bytes)
                        .filter(opened -> used.putIfAbsent(name(bytes), opened.end()) == null)
                        .isPresent())
                .isPresent();
    }

    private static Optional<byte[]> decode(String ticket) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(ticket));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** After its bytes: several texts can stand for the same ticket. */
    private static String name(byte[] sealed) {
        return HexFormat.of().formatHex(sealed);
    }

    private Optional<Opened> unseal(byte[] sealed) {
        try {
            return Optional.of(Opened.of(seal.decrypt(sealed, BOUND_TO_NOTHING)))
                    .filter(opened -> clock.instant().isBefore(opened.end()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
