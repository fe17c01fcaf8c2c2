package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.screening.Assessment;

class HelpProofsTest {

    private static final List<Talk> TALKS = NewYork.TALKS.subList(0, 10);

    private static List<String> failing(Rehearsal rehearsal) {
        return Stream.concat(
                        new OfferProofs(rehearsal, TALKS).prove().stream(),
                        new WayOutProofs(rehearsal).prove().stream())
                .filter(proof -> !proof.holds())
                .map(Proof::id)
                .toList();
    }

    @Test
    void the_released_rules_hold() {
        assertThat(failing(NewYork.REHEARSAL)).isEmpty();
    }

    @Test
    void an_offer_that_a_level_takes_away_is_found() {
        Rehearsal changed = NewYork.changed(assessment -> assessment.level().equals("NONE_SHARED")
                ? NewYork.withOffers(
                        assessment,
                        assessment.offers().subList(1, assessment.offers().size()))
                : assessment);

        assertThat(failing(changed)).containsExactly("FI-14");
    }

    @Test
    void an_offer_that_a_gate_takes_away_is_found() {
        Rehearsal changed = NewYork.changed(assessment ->
                assessment.gates().contains("GATE-STOP") ? NewYork.withOffers(assessment, List.of()) : assessment);

        assertThat(failing(changed)).containsExactly("FI-14-GATES");
    }

    @Test
    void a_way_out_that_a_level_takes_away_is_found() {
        Rehearsal changed = NewYork.changed(
                assessment -> isStrong(assessment) && !assessment.alternatives().isEmpty()
                        ? NewYork.withAlternatives(assessment, List.of())
                        : assessment);

        assertThat(failing(changed)).containsExactly("FI-15");
    }

    @Test
    void a_way_out_that_a_level_adds_without_a_law_is_found() {
        Rehearsal changed = NewYork.changed(assessment -> isStrong(assessment)
                ? assessment
                : NewYork.withAlternatives(
                        assessment,
                        assessment.alternatives().stream()
                                .filter(way -> !way.id().equals("ALT-10"))
                                .toList()));

        assertThat(failing(changed)).containsExactly("FI-15");
    }

    private static boolean isStrong(Assessment assessment) {
        return assessment.level().equals("STRONG_SIGNS");
    }
}
