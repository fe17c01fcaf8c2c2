package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {

    private final PackFolder folder;

    ShapeTest(@TempDir Path path) {
        folder = PackFolder.copy(path);
    }

    private List<String> problems() {
        CheckReport report = PackCheck.check(folder.path());
        assertThat(report.pack()).isEmpty();
        return report.problems().stream().map(Object::toString).toList();
    }

    @Test
    void a_question_the_facts_are_made_of_cannot_be_missing() {
        folder.replace("questions.yaml", "- id: B1", "- id: B9");

        assertThat(problems()).contains("questions.yaml:1: The question B1 is missing, or takes free text.");
    }

    @Test
    void a_wish_that_cannot_come_first_is_a_problem_before_any_rule_is_read() {
        folder.replace("questions.yaml", "    - POLICE_COMPLAINT", "    - COMPLAINT");

        assertThat(problems())
                .contains("questions.yaml:1: N1 and N2 have the same codes: what can be wished for can come first.");
    }

    @Test
    void a_question_about_work_can_be_skipped() {
        folder.replace(
                "questions.yaml",
                "codes: [NO_DEBT, ORDINARY_DEBT, MUST_WORK_IT_OFF, GROWS_OR_SECRET, SKIP]",
                "codes: [NO_DEBT, ORDINARY_DEBT, MUST_WORK_IT_OFF, GROWS_OR_SECRET]");

        assertThat(problems()).contains("questions.yaml:1: The question D2 cannot be skipped. Add the code SKIP.");
    }

    @Test
    void a_gate_question_has_a_most_careful_answer() {
        folder.replace("questions.yaml", "  absent: STOP", "");

        assertThat(problems())
                .contains("questions.yaml:1: The gate question A5 needs 'absent': its most careful answer.");
    }

    @Test
    void a_sign_follows_from_one_question() {
        folder.replace("signs/signs.drl", "Work( E2 == \"YES\" )", "Work( E2 == \"YES\" || E1 == \"YES\" )");
        int line = folder.line("signs/signs.drl", "rule \"IND-FORCE-1\"");

        assertThat(problems())
                .contains("signs/signs.drl:" + line + ": A sign follows from the answers to one question.");
    }

    @Test
    void a_gate_closes_only_what_rules_read() {
        folder.replace("gates.yaml", "closes: [E2, E6, G2]", "closes: [E2, E6, G2, N6]");

        assertThat(problems()).contains("gates.yaml:1: GATE-MINOR cannot close N6: no rule reads it.");
    }

    @Test
    void a_file_that_nothing_reads_is_a_problem() {
        folder.write("texts/de.yaml", "language: de\n");

        assertThat(problems())
                .containsExactly("texts/de.yaml:1: Nothing reads this file. Name its language in pack.yaml, move it or"
                        + " remove it.");
    }

    @Test
    void some_level_rule_holds_without_a_sign() {
        folder.replace("concern/concern.drl", "    Signs( )", "    Signs( moderate >= 2 )");

        assertThat(problems())
                .containsExactly(
                        "concern:1: Without a sign no rule gives a level. One rule has to hold for every set.");
    }
}
