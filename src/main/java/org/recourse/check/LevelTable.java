package org.recourse.check;

import java.util.List;
import java.util.stream.IntStream;
import org.recourse.pack.Indicator;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.RuleRun;
import org.recourse.rulebook.Rulebook;

/** The level of every set of signs there can be: bit by bit as in the pack's table of signs, lowest level 0. */
final class LevelTable {

    /** A run keeps the facts it was shown; so it is shown some thousands and then closed. */
    private static final int SETS_A_RUN = 1 << 12;

    private final List<Indicator> signs;
    private final List<String> levels;
    private final byte[] ranks;

    LevelTable(List<Indicator> signs, List<String> levels, byte[] ranks) {
        this.signs = List.copyOf(signs);
        this.levels = List.copyOf(levels);
        this.ranks = ranks.clone();
    }

    /** Goes through all sets on the engine itself, on every core. */
    static LevelTable ofEngine(Rulebook rulebook) {
        List<Indicator> signs = rulebook.signs().signs();
        List<String> levels = rulebook.levels().order();
        int[] rankOfRule = rulebook.rules().stream()
                .mapToInt((Rule rule) -> levels.indexOf(rule.finding().id()))
                .toArray();
        byte[] ranks = new byte[1 << signs.size()];
        int runs = Math.max(1, ranks.length / SETS_A_RUN);
        IntStream.range(0, runs).parallel().forEach(number -> {
            try (RuleRun run = rulebook.start()) {
                int size = ranks.length / runs;
                for (int set = number * size; set < (number + 1) * size; set++) {
                    int rank = -1;
                    for (int rule : run.seeSigns(set).fire()) {
                        rank = Math.max(rank, rankOfRule[rule]);
                    }
                    ranks[set] = (byte) rank;
                }
            }
        });
        return new LevelTable(signs, levels, ranks);
    }

    int sets() {
        return ranks.length;
    }

    List<Indicator> signs() {
        return signs;
    }

    /** The levels that signs can reach, lowest first. */
    List<String> levels() {
        return levels;
    }

    int rank(int set) {
        return ranks[set];
    }

    String level(int set) {
        return ranks[set] < 0 ? "no level" : levels.get(ranks[set]);
    }

    /** The ids of a set, for people. */
    String names(int set) {
        List<String> names = IntStream.range(0, signs.size())
                .filter(sign -> (set >> sign & 1) != 0)
                .mapToObj(sign -> signs.get(sign).id())
                .toList();
        return names.isEmpty() ? "no sign" : String.join(" + ", names);
    }
}
