package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.rulebook.FactType;

class BlindProofsTest {

    private static List<String> failing(Rehearsal rehearsal, Set<FactType> facts) {
        return new BlindProofs(rehearsal, NewYork.TALKS, facts)
                .prove().stream().filter(proof -> !proof.holds()).map(Proof::id).toList();
    }

    @Test
    void the_level_is_blind_to_all_of_them() {
        assertThat(failing(NewYork.REHEARSAL, BlindProofs.TO_A_LEVEL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FI-01, A1, OTHER_LANGUAGE",
        "FI-01, A2, YES",
        "FI-02, N1, TRANS_AFFIRMING",
        "FI-03, chargeFamily, PROSTITUTION",
        "FI-05, N1, SEXUAL_HEALTH",
        "FI-09, N3, NO_STEADY_PLACE",
        "FI-09, H1, YES",
        "FI-22, G2, YES",
        "FI-23, B1, YES"
    })
    void a_bias_is_found(String id, String property, String code) {
        Rehearsal biased = NewYork.biasedAgainst(property, code);

        assertThat(failing(biased, BlindProofs.TO_A_LEVEL)).contains(id);
    }

    @Test
    void a_fact_that_shows_too_much_is_found() {
        assertThat(failing(NewYork.REHEARSAL, Set.of(FactType.WISHES, FactType.CASE_FACTS, FactType.BACKGROUND)))
                .contains("FI-01", "FI-03", "FI-09", "FI-22", "FI-23");
    }
}
