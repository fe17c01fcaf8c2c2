package org.recourse.screening;

import java.util.ArrayList;
import java.util.Arrays;
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
        long[] placed = placed(held);
        int from = 0;
        while (from < placed.length) {
            int to = from + 1;
            while (to < placed.length && placed[to] >> 32 == placed[from] >> 32) {
                to++;
            }
            line.accept(rules(held, placed, from, to));
            from = to;
        }
    }

    /** The place of each rule that concludes a line, with its own place among those that held, sorted. */
    private long[] placed(List<Rule> held) {
        long[] placed = new long[held.size()];
        int size = 0;
        for (int index = 0; index < held.size(); index++) {
            int place = places[held.get(index).index()];
            if (place != NO_LINE) {
                placed[size++] = ((long) place << 32) | index;
            }
        }
        long[] all = Arrays.copyOf(placed, size);
        Arrays.sort(all);
        return all;
    }

    private static List<Rule> rules(List<Rule> held, long[] placed, int from, int to) {
        if (to == from + 1) {
            return List.of(held.get((int) placed[from]));
        }
        List<Rule> rules = new ArrayList<>(to - from);
        for (int index = from; index < to; index++) {
            rules.add(held.get((int) placed[index]));
        }
        return rules;
    }
}
