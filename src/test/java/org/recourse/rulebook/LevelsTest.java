package org.recourse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.support.NewYork;
import org.recourse.support.PackOnDisk;

class LevelsTest {

    private static final Rulebook RULEBOOK = NewYork.RULEBOOK;
    private static final int SIGNS = RULEBOOK.signs().signs().size();
    private static final byte[] RANKS = ranks(RULEBOOK.levels());

    @Test
    void the_levels_that_signs_reach_are_those_of_the_pack_but_not_those_of_the_course() {
        assertThat(RULEBOOK.levels().order())
                .containsExactly("NONE_SHARED", "SHARED_NO_PATTERN", "SOME_SIGNS", "STRONG_SIGNS");
    }

    @Test
    void the_smallest_sets_of_a_level_are_exactly_the_minimal_ones() {
        List<String> order = RULEBOOK.levels().order();
        for (String level : order) {
            assertThat(RULEBOOK.levels().smallest(level))
                    .as(level)
                    .containsExactlyInAnyOrderElementsOf(minimal(order.indexOf(level)));
        }
    }

    @Test
    void another_sign_never_lowers_a_level() {
        int lowered = 0;
        for (int set = 0; set < RANKS.length; set++) {
            for (int bit = 1; bit < RANKS.length; bit <<= 1) {
                lowered += RANKS[set | bit] < RANKS[set] ? 1 : 0;
            }
        }

        assertThat(lowered).isZero();
    }

    @Test
    void no_sign_alone_reaches_the_strongest_level() {
        for (int bit = 1; bit < RANKS.length; bit <<= 1) {
            assertThat(RANKS[bit]).isLessThan((byte) 3);
        }
        assertThat(RANKS[0]).isZero();
        assertThat(RANKS[RANKS.length - 1]).isEqualTo((byte) 3);
    }

    @Test
    void the_engine_gives_the_same_level() {
        for (int set = 0; set < RANKS.length; set = set * 3 / 2 + 1) {
            for (int near = set; near < Math.min(RANKS.length, set + 300); near++) {
                try (RuleRun run = RULEBOOK.start()) {
                    int rank = -1;
                    for (int rule : run.seeSigns(near).fire()) {
                        String level = RULEBOOK.rule(rule).finding().id();
                        rank = Math.max(rank, RULEBOOK.levels().order().indexOf(level));
                    }
                    assertThat(rank).isEqualTo(RANKS[near]);
                }
            }
        }
    }

    @Test
    void fewer_signs_and_other_rules_have_their_own_smallest_sets(@TempDir Path parent) {
        PackOnDisk pack = PackOnDisk.in(parent)
                .replace(
                        "concern/concern.drl",
                        "Signs( strongMeansGroups >= 2 )",
                        "Signs( strong >= 2 || ( moderate >= 2 && compelled >= 1 ) )");
        Levels levels = Rulebook.of(pack.read()).levels();
        byte[] ranks = ranks(levels);

        assertThat(levels.smallest("STRONG_SIGNS")).containsExactlyInAnyOrderElementsOf(minimal(ranks, 3));
    }

    private static byte[] ranks(Levels levels) {
        byte[] ranks = new byte[1 << SIGNS];
        for (int set = 0; set < ranks.length; set++) {
            ranks[set] = (byte) levels.rank(set);
        }
        return ranks;
    }

    private static List<Integer> minimal(int rank) {
        return minimal(RANKS, rank);
    }

    /** The sets that reach a rank and no longer do without any one of their signs. */
    private static List<Integer> minimal(byte[] ranks, int rank) {
        List<Integer> minimal = new ArrayList<>();
        for (int set = 0; set < ranks.length; set++) {
            boolean isMinimal = ranks[set] >= rank;
            for (int rest = set; isMinimal && rest != 0; rest &= rest - 1) {
                isMinimal = ranks[set & ~Integer.lowestOneBit(rest)] < rank;
            }
            if (isMinimal) {
                minimal.add(set);
            }
        }
        return minimal;
    }
}
