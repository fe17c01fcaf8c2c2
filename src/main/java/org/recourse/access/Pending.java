package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was begun and waits for its second half, by a random key: for a short while, once, and never too many. */
final class Pending<T> {

    private static final int MOST = 2_000;

    private final Duration life;
    private final Clock clock;
    private final Map<String, Begun<T>> byKey = new LinkedHashMap<>();

    private record Begun<T>(T value, Instant expires) {}

    Pending(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    synchronized void put(String key, T value) {
        byKey.put(key, new Begun<>(value, clock.instant().plus(life)));
        Iterator<Begun<T>> oldest = byKey.values().iterator();
        while (byKey.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Takes it away: a second half is accepted once, whether it is right or not. */
    synchronized Optional<T> take(String key) {
        Begun<T> begun = byKey.remove(key);
        return begun == null || !clock.instant().isBefore(begun.expires())
                ? Optional.empty()
                : Optional.of(begun.value());
    }
}
