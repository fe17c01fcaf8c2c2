package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.rulebook.Rulebook;

class LevelProofsTest {

    private static final Rulebook RULEBOOK = NewYork.REHEARSAL.rulebook();
    private static final LevelTable TABLE = LevelTable.ofEngine(RULEBOOK);

    private final Path path;

    LevelProofsTest(@TempDir Path path) {
        this.path = path;
    }

    private static Proof proof(String id, List<Proof> proofs) {
        return proofs.stream()
                .filter(proof -> proof.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Proof tampered(String id, IntUnaryOperator rank) {
        byte[] ranks = new byte[TABLE.sets()];
        for (int set = 0; set < ranks.length; set++) {
            ranks[set] = (byte) rank.applyAsInt(set);
        }
        return proof(id, LevelProofs.prove(RULEBOOK, new LevelTable(TABLE.signs(), TABLE.levels(), ranks)));
    }

    @Test
    void the_released_rules_hold_over_all_sets() {
        List<Proof> proofs = LevelProofs.prove(RULEBOOK, TABLE);

        assertThat(proofs).allMatch(Proof::holds);
        assertThat(proof("LEVEL-TABLE-EQUALS-ENGINE", proofs).cases()).isEqualTo(1 << 20);
        assertThat(proof("LEVEL-MONOTONE", proofs).cases()).isEqualTo(20L << 19);
        assertThat(proof("LEVEL-PAIRS", proofs).statement())
                .endsWith("of 190 pairs: 67 STRONG_SIGNS, 122 SOME_SIGNS, 1 SHARED_NO_PATTERN");
    }

    @Test
    void an_engine_that_differs_in_one_set_is_found() {
        Proof proof = tampered("LEVEL-TABLE-EQUALS-ENGINE", set -> set == 77_777 ? 0 : TABLE.rank(set));

        assertThat(proof.holds()).isFalse();
        assertThat(proof.counterexamples()).hasSize(1);
    }

    @Test
    void a_sign_that_lowers_a_level_is_found() {
        Proof proof = tampered("LEVEL-MONOTONE", set -> set == 0b11 ? 0 : TABLE.rank(set));

        assertThat(proof.counterexamples())
                .anyMatch(example -> example.message()
                        .endsWith("IND-FORCE gives SOME_SIGNS, and IND-CONFINE more gives only NONE_SHARED."));
    }

    @Test
    void a_pair_that_counts_for_nothing_is_found() {
        Proof proof = tampered("LEVEL-PAIRS", set -> Integer.bitCount(set) == 2 ? 1 : TABLE.rank(set));

        assertThat(proof.holds()).isFalse();
        assertThat(proof.statement()).endsWith("of 190 pairs: 190 SHARED_NO_PATTERN");
    }

    @Test
    void a_lone_sign_that_settles_everything_and_inflated_wage_theft_are_found_at_their_rules() {
        PackFolder folder = PackFolder.copy(path);
        int lone = folder.replace("concern/concern.drl", "Signs( strongMeansGroups >= 2 )", "Signs( strong >= 1 )") - 5;
        int labour = folder.replace(
                        "concern/concern.drl",
                        "Signs( moderate >= 2, moderateBeyondLabourTerms >= 1 )",
                        "Signs( moderate >= 2 )")
                - 5;
        Rulebook broken = folder.rehearsal().rulebook();

        List<Proof> proofs = LevelProofs.prove(broken, LevelTable.ofEngine(broken));

        assertThat(proof("NO-LONE-SIGN", proofs).counterexamples())
                .anyMatch(example -> example.toString()
                        .equals("concern/concern.drl:" + lone + ": L2: IND-CONFINE alone reaches STRONG_SIGNS."));
        assertThat(proof("FI-24", proofs).counterexamples())
                .singleElement()
                .hasToString("concern/concern.drl:" + labour
                        + ": S2: IND-DECEIVE-TERMS + IND-WAGES-WITHHELD gives SOME_SIGNS.");
    }
}
