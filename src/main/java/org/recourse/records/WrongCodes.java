package org.recourse.records;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.recourse.keys.LookupKey;
import org.recourse.records.Guard.From;

/**
 * Counts the wrong codes of each account and each address: ten within ten minutes, then a wait of ten minutes.
 *
 * <p>In memory only, under hashes by a key that ends with the process. Each try counts as wrong until it was right, so
 * that many at once are no way around it.
 */
final class WrongCodes {

    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(10);

    /** Callers told apart. When there are more, the others share one count. */
    private static final int CALLERS = 20_000;

    private static final From THE_OTHERS = new From("others", "");

    private final LookupKey key = LookupKey.inMemoryOnly();
    private final Map<RecordId, Count> counts = new HashMap<>();
    private final Clock clock;

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant until, int tries) {}

    /** Whether a caller may try: not for a while after ten wrong tries. */
    synchronized boolean mayTry(From from) {
        Instant now = clock.instant();
        RecordId caller = caller(from, now);
        Count count = counts.getOrDefault(caller, new Count(now.plus(WITHIN), 0));
        if (!now.isBefore(count.until())) {
            count = new Count(now.plus(WITHIN), 0);
        }
        if (count.tries() >= MOST) {
            return false;
        }
        boolean last = count.tries() + 1 == MOST;
        counts.put(caller, new Count(last ? now.plus(WITHIN) : count.until(), count.tries() + 1));
        return true;
    }

    /** The try was right after all. */
    synchronized void forgive(From from) {
        counts.computeIfPresent(
                caller(from, clock.instant()), (caller, count) -> new Count(count.until(), count.tries() - 1));
    }

    /** Whether the wait has just begun. */
    synchronized boolean isFull(From from) {
        Count count = counts.get(caller(from, clock.instant()));
        return count != null && count.tries() >= MOST;
    }

    private RecordId caller(From from, Instant now) {
        RecordId caller = hash(from);
        if (!counts.containsKey(caller) && counts.size() >= CALLERS) {
            counts.values().removeIf(count -> !now.isBefore(count.until()));
            return counts.size() < CALLERS ? caller : hash(THE_OTHERS);
        }
        return caller;
    }

    private RecordId hash(From from) {
        return RecordId.of(key.hash(from.kind(), from.name().getBytes(StandardCharsets.UTF_8)));
    }
}
