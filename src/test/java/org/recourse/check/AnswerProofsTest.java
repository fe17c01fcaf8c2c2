package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;

class AnswerProofsTest {

    private static final String SIGNS = "signs/signs.drl";

    private final Path path;

    AnswerProofsTest(@TempDir Path path) {
        this.path = path;
    }

    private static Stream<Proof> failing(Rehearsal rehearsal) {
        return Stream.concat(
                        new AnswerProofs(rehearsal, NewYork.TALKS).prove().stream(),
                        new AgeProofs(rehearsal, NewYork.TALKS).prove().stream())
                .filter(proof -> !proof.holds());
    }

    @Test
    void the_released_rules_hold() {
        assertThat(failing(NewYork.REHEARSAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FI-06; IND-EARNINGS-TAKEN-1; D1 contains \"TAKEN_CANNOT_SAY_NO\"; "
                        + "D1 contains \"TAKEN_CANNOT_SAY_NO\" || D1 contains \"I_CHOOSE_TO_SHARE\"",
                "FI-09-MONEY; IND-NO-REFUSE-1; C1 == \"NO_WOULD_BE_PUNISHED\"; "
                        + "C1 in ( \"NO_WOULD_BE_PUNISHED\", \"NO_NEED_MONEY\" )",
                "FI-09-DEBT; IND-DEBT-BOND-1; D2 in ( \"MUST_WORK_IT_OFF\"; D2 in ( \"ORDINARY_DEBT\", \"MUST_WORK_IT_OFF\"",
                "FI-11; IND-THREAT-HARM-1; E1 == \"YES\"; E1 in ( \"YES\", \"UNSURE\" )"
            })
    void a_sign_rule_that_asks_for_too_much_is_found_at_its_line(String id, String rule, String part, String by) {
        PackFolder folder = PackFolder.copy(path);
        folder.replace(SIGNS, part, by);
        int line = folder.line(SIGNS, "rule \"" + rule + "\"");

        assertThat(failing(folder.rehearsal()))
                .singleElement()
                .satisfies(proof -> assertThat(proof.id()).isEqualTo(id))
                .satisfies(proof -> assertThat(proof.counterexamples())
                        .allMatch(example -> example.toString().startsWith(SIGNS + ":" + line + ": " + rule)));
    }

    @Test
    void silence_that_raises_a_level_is_found() {
        assertThat(failing(NewYork.biasedAgainst("C2", "UNSURE")).map(Proof::id))
                .containsExactly("FI-11");
    }

    @Test
    void a_minor_who_is_asked_too_much_is_found() {
        PackFolder folder = PackFolder.copy(path);
        folder.replace("gates.yaml", "closes: [E2, E6, G2]", "closes: [E6, G2]");
        int line = folder.line(SIGNS, "rule \"IND-FORCE-1\"");

        assertThat(failing(folder.rehearsal()))
                .singleElement()
                .satisfies(proof -> assertThat(proof.id()).isEqualTo("FI-21"))
                .satisfies(proof -> assertThat(proof.counterexamples())
                        .allMatch(example -> example.toString().startsWith(SIGNS + ":" + line + ": IND-FORCE-1")));
    }

    @Test
    void a_past_that_is_taken_for_a_sign_is_found() {
        Rehearsal real = NewYork.REHEARSAL;
        Rehearsal doctored = new Rehearsal(
                withHistoryAsSign(real.pack()), real.rulebook(), real.reader(), real.screening(), real.rulesThatHold());

        assertThat(failing(doctored).map(Proof::id)).contains("FI-22-SIGN");
    }

    private static Pack withHistoryAsSign(Pack pack) {
        List<Indicator> indicators = pack.indicators().stream()
                .map(each -> new Indicator(
                        each.id(),
                        each.group(),
                        each.elements(),
                        each.isSign() ? each.strength() : Indicator.Strength.STRONG,
                        each.labourTerms(),
                        each.note(),
                        each.sources()))
                .toList();
        return new Pack(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.status(),
                pack.courtLanguage(),
                pack.levels(),
                pack.reviews(),
                pack.sources(),
                pack.questions(),
                indicators,
                pack.gates(),
                pack.safety(),
                pack.services(),
                pack.alternatives(),
                pack.remedies(),
                pack.words(),
                pack.files(),
                pack.digest());
    }
}
