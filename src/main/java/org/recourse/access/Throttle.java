package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: some tries are free, then each failure doubles the wait up to a quarter of an hour. Nobody is
 * locked out for good, so nobody can lock out somebody else for good.
 *
 * <p>A token bucket refills at a steady rate; here the wait has to grow, so this is not one. A try is counted before it
 * is judged: many at once get no more than many in a row.
 */
final class Throttle {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_KEYS = 20_000;

    private final int free;
    private final Clock clock;
    private final Map<String, Counted> byKey = new LinkedHashMap<>(16, 0.75f, true);

    private record Counted(int count, Instant last, Instant nextAllowed) {}

    Throttle(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /** How long to wait before a try would be looked at; nothing if it would be now. */
    synchronized Optional<Duration> remaining(String key) {
        Counted before = byKey.get(key);
        Instant now = clock.instant();
        return before == null || !now.isBefore(before.nextAllowed())
                ? Optional.empty()
                : Optional.of(Duration.between(now, before.nextAllowed()));
    }

    /** Counts a try, or says how long to wait before it would be looked at. */
    synchronized Optional<Duration> admit(String key) {
        Instant now = clock.instant();
        Counted before = byKey.get(key);
        if (before != null && before.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            before = null;
        }
        if (before != null && now.isBefore(before.nextAllowed())) {
            return Optional.of(Duration.between(now, before.nextAllowed()));
        }
        int count = before == null ? 1 : before.count() + 1;
        byKey.put(key, new Counted(count, now, now.plus(waitAfter(count))));
        dropOldest();
        return Optional.empty();
    }

    synchronized void succeeded(String key) {
        byKey.remove(key);
    }

    private Duration waitAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - free, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void dropOldest() {
        Iterator<String> oldest = byKey.keySet().iterator();
        while (byKey.size() > MOST_KEYS && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
