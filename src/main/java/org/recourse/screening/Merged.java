package org.recourse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** Brings together the rules that conclude the same, in the order of the pack. */
final class Merged {

    private static final int NO_LINE = -1;

    private final int[] places;

    /** @param place the place in the result of what a rule concludes; -1 if it concludes no line of this kind */
    Merged(Rulebook rulebook, ToIntFunction<Rule> place) {
        this.places = rulebook.rules().stream().mapToInt(place).toArray();
    }

    /** Hands on the rules of each line, line by line. */
    void forEach(List<Rule> held, Consumer<List<Rule>> line) {
        List<Rule> rules = new ArrayList<>(held.size());
        for (Rule rule : held) {
            if (place(rule) != NO_LINE) {
                rules.add(rule);
            }
        }
        rules.sort(Comparator.comparingInt(this::place));
        int from = 0;
        for (int to = 1; to <= rules.size(); to++) {
            if (to == rules.size() || place(rules.get(to)) != place(rules.get(from))) {
                line.accept(rules.subList(from, to));
                from = to;
            }
        }
    }

    private int place(Rule rule) {
        return places[rule.index()];
    }
}
