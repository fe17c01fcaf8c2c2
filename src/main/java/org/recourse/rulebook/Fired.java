package org.recourse.rulebook;

import java.util.Arrays;

/** The rules that held in one run, each once, by their place in the pack. The engine's own order never shows. */
final class Fired {

    private int[] rules = new int[32];
    private int size;

    void add(int rule) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, size * 2);
        }
        rules[size++] = rule;
    }

    /** What was noted since the last call, in the order of the pack. */
    int[] take() {
        int[] taken = Arrays.copyOf(rules, size);
        Arrays.sort(taken);
        size = 0;
        return taken;
    }
}
