package org.recourse.upkeep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.recourse.consent.Grant;
import org.recourse.consent.Scope;
import org.recourse.consent.Week;
import org.recourse.records.Handed;
import org.recourse.records.RecordContent;

/**
 * What a record says, as far as the simulation looks at it.
 *
 * @param key counts the keys it had: a copy of it from before opens only while the key is the same
 * @param grants what was agreed to, and the first week in which it no longer holds
 * @param handed the hand-overs to the one attorney there is
 */
record Facts(int key, SortedMap<Scope, Week> grants, SortedMap<UUID, Hand> handed) {

    /** In place of the id of a hand-over that was made when the power went: only the store knows it. */
    static final UUID UNTOLD = new UUID(0, 0);

    /** A hand-over: until which hour its code can be used, and whether it was. */
    record Hand(long lastHour, boolean redeemed) {}

    Facts {
        grants = new TreeMap<>(grants);
        handed = new TreeMap<>(handed);
    }

    static Facts of(RecordContent content) {
        SortedMap<Scope, Week> grants = new TreeMap<>();
        for (Grant grant : content.grants()) {
            grants.put(grant.scope(), grant.ends());
        }
        SortedMap<UUID, Hand> handed = new TreeMap<>();
        for (Handed each : content.handed()) {
            handed.put(each.id(), new Hand(each.lastHour(), each.redeemed()));
        }
        return new Facts(0, grants, handed);
    }

    /** The same under another key. */
    Facts under(int other) {
        return new Facts(other, grants, handed);
    }

    /** Whether the same is agreed to and handed over, whatever the key and the ids are. */
    boolean saysTheSameAs(Facts other) {
        return grants.equals(other.grants) && hands().equals(other.hands());
    }

    private List<Hand> hands() {
        return handed.values().stream()
                .sorted(Comparator.comparing(Hand::lastHour).thenComparing(Hand::redeemed))
                .toList();
    }

    /** The same with the id that was not told, which the store says. */
    Facts learning(Facts said) {
        Facts known = new Facts(key, grants, handed);
        said.handed.forEach((id, hand) -> {
            if (!known.handed.containsKey(id) && known.handed.remove(UNTOLD) != null) {
                known.handed.put(id, hand);
            }
        });
        return known;
    }

    /** What is left of it by then. */
    Optional<Facts> asOf(Week week, long hour) {
        Facts left = new Facts(key, grants, handed);
        left.grants.values().removeIf(ends -> !week.isBefore(ends));
        left.dropWhatRestsOnNothing();
        left.handed.values().removeIf(hand -> !hand.redeemed() && hour > hand.lastHour());
        return left.grants.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    /** Some grants and what rests on them; nothing without the one to keep it at all. */
    Facts keeping(Predicate<Scope> some) {
        Facts left = new Facts(key, grants, handed);
        left.grants.keySet().removeIf(some.negate());
        left.dropWhatRestsOnNothing();
        return left;
    }

    private void dropWhatRestsOnNothing() {
        if (!grants.containsKey(Scope.STORE)) {
            grants.clear();
        }
        if (!grants.containsKey(Scope.SHARE_ATTORNEY)) {
            handed.clear();
        }
    }

    /** With a new hand-over in place of one that was not used. */
    Facts handing(UUID id, Hand hand) {
        Facts next = new Facts(key, grants, handed);
        next.handed.values().removeIf(each -> !each.redeemed());
        next.handed.put(id, hand);
        return next;
    }

    Facts redeeming(UUID id) {
        Facts next = new Facts(key, grants, handed);
        next.handed.computeIfPresent(id, (same, hand) -> new Hand(hand.lastHour(), true));
        return next;
    }
}
