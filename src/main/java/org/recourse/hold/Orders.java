package org.recourse.hold;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.AccountId;
import org.recourse.consent.Week;
import org.recourse.records.HoldTerms;
import org.recourse.records.RecordId;

/** Orders that wait for a second person: in memory alone, for a day, and gone when the service restarts. */
final class Orders {

    static final Duration LIFE = Duration.ofHours(24);

    private static final int MOST = 200;

    private final Map<RecordId, Order> byRecord = new HashMap<>();
    private final Clock clock;

    Orders(Clock clock) {
        this.clock = clock;
    }

    /** Waits from now on, in place of an earlier order for the same record; says whether there was room. */
    synchronized Optional<Order> put(RecordId id, AccountId by, Order.Asked asked) {
        byRecord.values().removeIf(this::isOver);
        if (byRecord.size() >= MOST && !byRecord.containsKey(id)) {
            return Optional.empty();
        }
        Week ends = Week.of(Week.today(clock).plusWeeks(asked.weeks()));
        Order order = new Order(
                by, asked, new HoldTerms(asked.reason(), ends), clock.instant().plus(LIFE));
        byRecord.put(id, order);
        return Optional.of(order);
    }

    synchronized Optional<Order> find(RecordId id) {
        return Optional.ofNullable(byRecord.get(id)).filter(order -> !isOver(order));
    }

    /** Forgets an order that was carried out, unless another one took its place. */
    synchronized void remove(RecordId id, Order order) {
        byRecord.remove(id, order);
    }

    private boolean isOver(Order order) {
        return !clock.instant().isBefore(order.expires());
    }
}
