package org.recourse.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many at once and then one each so often, for each key apart. In memory only.
 *
 * <p>Kept is when all that was taken will be made up for: nothing for who took nothing of late.
 */
final class Rate {

    private static final int MOST_KEYS = 20_000;

    private final Duration each;
    private final Duration ahead;
    private final Clock clock;
    private final Map<String, Instant> madeUp = new LinkedHashMap<>(16, 0.75f, true);

    Rate(int atOnce, Duration each, Clock clock) {
        this.each = each;
        this.ahead = each.multipliedBy(atOnce);
        this.clock = clock;
    }

    /**
     * Takes one; what is refused is not counted.
     *
     * @throws WaitException if it is too early for one more
     */
    synchronized void take(String key) {
        Instant now = clock.instant();
        Instant before =
                Optional.ofNullable(madeUp.get(key)).filter(now::isBefore).orElse(now);
        Duration early = Duration.between(now.plus(ahead), before.plus(each));
        if (early.compareTo(Duration.ZERO) > 0) {
            throw new WaitException(early);
        }
        madeUp.put(key, before.plus(each));
        if (madeUp.size() > MOST_KEYS) {
            forget(now);
        }
    }

    private void forget(Instant now) {
        madeUp.values().removeIf(time -> !now.isBefore(time));
        Iterator<Instant> oldest = madeUp.values().iterator();
        while (madeUp.size() > MOST_KEYS && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
