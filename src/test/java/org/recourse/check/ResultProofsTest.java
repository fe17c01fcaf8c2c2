package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.screening.Assessment;

class ResultProofsTest {

    private final Path path;

    ResultProofsTest(@TempDir Path path) {
        this.path = path;
    }

    record Scored(String level, List<Line> lines) {}

    record Line(String text, double score, int rung) {}

    @Test
    void a_result_has_no_number_beside_the_level() {
        assertThat(ResultShape.prove(Assessment.class).holds()).isTrue();
    }

    @Test
    void a_score_is_found_however_deep_it_is() {
        assertThat(ResultShape.prove(Scored.class).counterexamples())
                .singleElement()
                .hasToString("pack.yaml:1: The result has a number in Line.score.");
    }

    @Test
    void a_text_that_judges_is_found_even_where_only_the_lawyer_reads_it() {
        PackFolder folder = PackFolder.copy(path);
        int settled =
                folder.replaceLine("texts/en.yaml", "    burden: \"None.\"", "    burden: \"She is not a victim.\"");
        int named = folder.replaceLine("texts/es.yaml", "    burden: ", "    burden: \"La persona es una víctima.\"");

        List<Proof> proofs = TextProofs.prove(folder.pack());

        assertThat(proofs).extracting(Proof::id).containsExactly("FI-12", "FI-25");
        assertThat(proofs.get(0).counterexamples())
                .singleElement()
                .asString()
                .startsWith("texts/en.yaml:" + settled + ": ")
                .endsWith("\"not a victim\" judges a person.");
        assertThat(proofs.get(1).counterexamples())
                .singleElement()
                .asString()
                .startsWith("texts/es.yaml:" + named + ": ");
    }

    @Test
    void the_released_texts_judge_no_one() {
        assertThat(TextProofs.prove(new PackFolder(PackFolder.NEW_YORK).pack())).allMatch(Proof::holds);
    }
}
