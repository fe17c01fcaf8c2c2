package org.recourse.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recourse.pack.InvalidPackException;
import org.recourse.pack.PackProblem;

/**
 * The levels as a function of the set of signs, known whole.
 *
 * <p>A level is monotone: adding a sign never lowers it. Such a function is known by its smallest sets, those that reach
 * a level and of which no part does. They answer exactly whether a question not yet asked could still change the level.
 */
public final class Levels {

    /** The levels that follow from the course of the talk and not from signs. */
    static final Set<String> COURSE = Set.of("NOT_SCREENED", "YOUTH");

    /** Beyond this no one could say whether a question can still change the level, and no one could review it. */
    private static final int MOST_SMALLEST = 500;

    private static final int MOST_SETS = 200_000;

    private final SignTable signs;
    private final List<String> order;
    private final List<Rule> rules;
    private final Map<String, List<Integer>> smallest = new LinkedHashMap<>();

    /**
     * Works out the smallest sets of every level.
     *
     * @param order the levels that signs can reach, lowest first
     * @throws InvalidPackException if there are too many to be worked out
     */
    Levels(SignTable signs, List<String> order, List<Rule> rules) {
        this.signs = signs;
        this.order = List.copyOf(order);
        this.rules =
                rules.stream().filter(rule -> rule.fact() == FactType.SIGNS).toList();
        order.forEach(level -> smallest.put(level, smallestSets(order.indexOf(level))));
    }

    /** The levels that signs can reach, lowest first. */
    public List<String> order() {
        return order;
    }

    /** The place in {@link #order()} of the level of a set of signs; -1 if no rule holds. */
    public int rank(int set) {
        int rank = -1;
        for (Rule rule : rules) {
            if (holds(rule.condition(), set)) {
                rank = Math.max(rank, order.indexOf(rule.finding().id()));
            }
        }
        return rank;
    }

    /** The smallest sets of signs that reach a level, or one above it. */
    public List<Integer> smallest(String level) {
        return List.copyOf(Objects.requireNonNull(smallest.get(level), "no such level"));
    }

    private boolean holds(Condition condition, int set) {
        if (condition instanceof Condition.AtLeast atLeast) {
            SignCount count = Objects.requireNonNull(SignCount.find(atLeast.count()));
            return signs.count(count, set) >= atLeast.least();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, set));
        }
        return condition instanceof Condition.All all && all.parts().stream().allMatch(part -> holds(part, set));
    }

    /** Grows the sets that do not reach a level, sign by sign, until each either reaches it or is complete. */
    private List<Integer> smallestSets(int rank) {
        int seen = 0;
        List<Integer> found = new ArrayList<>();
        Set<Integer> below = new LinkedHashSet<>(Set.of(0));
        if (rank(0) >= rank) {
            return List.of(0);
        }
        while (!below.isEmpty()) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int set : below) {
                for (int bit = Integer.highestOneBit(set) == 0 ? 1 : Integer.highestOneBit(set) << 1;
                        bit < 1 << signs.signs().size();
                        bit <<= 1) {
                    int grown = set | bit;
                    if (++seen > MOST_SETS || found.size() > MOST_SMALLEST) {
                        throw new InvalidPackException(
                                List.of(
                                        new PackProblem(
                                                "concern",
                                                1,
                                                "A level can be reached in more ways than can be known. Use fewer signs, or plainer rules.")));
                    }
                    if (found.stream().noneMatch(smaller -> (grown & smaller) == smaller)) {
                        if (rank(grown) >= rank) {
                            found.add(grown);
                        } else {
                            next.add(grown);
                        }
                    }
                }
            }
            below = next;
        }
        return List.copyOf(found);
    }
}
