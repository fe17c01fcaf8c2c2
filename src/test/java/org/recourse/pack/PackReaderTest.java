package org.recourse.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.support.NewYork;
import org.recourse.support.PackOnDisk;

class PackReaderTest {

    @Test
    void the_new_york_pack_is_read_whole() {
        Pack pack = NewYork.PACK;

        assertThat(pack.id()).isEqualTo("ny");
        assertThat(pack.version()).isEqualTo("2026.1");
        assertThat(pack.levels()).hasSize(6);
        assertThat(pack.questions()).hasSize(40);
        assertThat(pack.indicators().stream().filter(Indicator::isSign)).hasSize(20);
        assertThat(pack.words()).containsOnlyKeys("en", "es", "fr", "ru", "zh-Hans", "ar");
        assertThat(pack.reviews()).allMatch(Review::isPending);
        assertThat(pack.question("A3")).isNotNull().extracting(Question::absent).isEqualTo("NOT_PRIVATE");
        assertThat(pack.question("Q9")).isNull();
    }

    @Test
    void a_citation_that_was_not_checked_says_so() {
        Indicator force = NewYork.PACK.indicators().get(0);

        assertThat(force.sources()).extracting(Citation::unconfirmed).containsExactly(false, true, false);
        assertThat(force.sources().get(0).shown()).isEqualTo("18 USC 1589(a)(1)");
        assertThat(force.sources().get(1).shown()).endsWith(" [unconfirmed]");
    }

    /** {@code §} in the new text marks the line the problem must name. */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pack.yaml         | id: ny                    | §id: New York              | 'id' must have the form
            pack.yaml         | version: "2026.1"         | version2: §x               | Unknown field.
            pack.yaml         | version: "2026.1"         | #                          | 'version' is missing
            pack.yaml         | version: "2026.1"         | version: "1"               | 'version' must have the form
            pack.yaml         | title: "New               | title: §[a] #              | A text belongs here.
            pack.yaml         | levels: [                 | levels: §[NONE_SHARED,     | stands here twice
            pack.yaml         | languages: [en, es, fr, ru, zh-Hans, ar] | languages: []              | 'languages' is a list of 1 to 100
            pack.yaml         | languages: [en, es, fr, ru, zh-Hans, ar] | languages: [en, §EN]       | An item of 'languages' must have the form
            pack.yaml         | by: pending               | §on: pending               | Known here: by, role.
            pack.yaml         | reviews:                  | notes:                     | The field 'reviews' is missing
            sources.yaml      | `  read: read`            | `  read: §yes`             | Known here: read, bill, secondary, unconfirmed.
            sources.yaml      | `  read: read`            | #                          | The field 'read' is missing.
            sources.yaml      | title: "8 USC 1101"       | #                          | The field 'title' is missing.
            sources.yaml      | link: "https://           | link: §"http://            | 'link' must have the form
            questions.yaml    | - id: A3                  | - §id: A2                  | This id stands here twice.
            questions.yaml    | - id: A3                  | - §id: a3                  | 'id' must have the form
            questions.yaml    | [PRIVATE, NOT_PRIVATE]    | [PRIVATE, §private]        | An item of 'codes' must have the form
            questions.yaml    | [PRIVATE, NOT_PRIVATE]    | §[PRIVATE, PRIVATE]        | An item of 'codes' stands here twice
            questions.yaml    | absent: NOT_PRIVATE       | absent: SOMEWHERE          | 'alone', 'absent' and 'wish' name codes of this question only.
            questions.yaml    | view: in-private          | view: §private             | Known here: everyone, in-private, defence.
            questions.yaml    | view: in-private          | §veiw: in-private          | Unknown field.
            questions.yaml    | view: in-private          | #                          | The field 'view' is missing.
            questions.yaml    | asks: advocate            | asks: §lawyer              | Known here: person, advocate.
            questions.yaml    | ["HHS-PRIVATE",           | §["HHS-PUBLIC",            | This source is not in sources.yaml.
            questions.yaml    | sources: ["HHS-PRIVATE"   | note: ["HHS-PRIVATE"       | Every entry names its sources.
            indicators.yaml   | [ACT, MEANS]              | [ACT, MEAN]                | Unknown element.
            indicators.yaml   | strength: strong          | strength: §weak            | Known here: strong, moderate, legal-history, protocol.
            indicators.yaml   | strength: strong          | #                          | The field 'strength' is missing.
            indicators.yaml   | `  labourTerms: true`     | `  labourTerms: §yes`      | Only true or false belong here.
            gates.yaml        | closes: [C1,              | closes: [C9,               | 'closes' names questions of questions.yaml only.
            gates.yaml        | - id: GATE-STOP           | - §id: GATE-NO-PRIVACY     | This id stands here twice.
            safety.yaml       | - id: SAF-MEDICAL         | - §SAF-MEDICAL             | Fields belong here
            services.yaml     | `  place: asked`          | `  place: §first`              | Known here: asked, urgent, everyone, added.
            services.yaml     | `  place: asked`          | #                          | The field 'place' is missing.
            alternatives.yaml | rung: 3                   | rung: low                  | 'rung' is a small number
            alternatives.yaml | `  plea: "NO"`            | `  plea: "MAYBE"`          | 'plea' one of the words
            alternatives.yaml | `  added: true`           | `  added: §on`             | Only true or false belong here.
            remedies.yaml     | - id: REM-SEAL            | - id: §[REM-SEAL]          | A text belongs here.
            texts/en.yaml     | language: "en"            | language: "es"             | must be the name of the file
            texts/en.yaml     | SOME_SIGNS: "             | SOME_SIGNS: §[a] # "       | Fields belong here
            """)
    void a_mistake_is_shown_with_its_file_and_line(
            String file, String from, String to, String reason, @TempDir Path parent) {
        PackOnDisk pack = PackOnDisk.in(parent).replace(file, from, to);
        String text = pack.text(file);
        int mark = text.indexOf('§');
        pack.write(file, text.replace("§", ""));

        InvalidPackException refused = catchThrowableOfType(InvalidPackException.class, pack::read);

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains(reason);
            if (mark >= 0) {
                assertThat(problem.line()).isEqualTo(text.substring(0, mark).split("\n", -1).length);
            }
        });
    }

    @Test
    void everything_that_is_wrong_is_shown_at_once_and_sorted(@TempDir Path parent) {
        PackOnDisk pack = PackOnDisk.in(parent)
                .replace("services.yaml", "place: asked", "place: first")
                .replace("gates.yaml", "closes: [C1,", "closes: [C9,")
                .replace("gates.yaml", "- id: GATE-STOP", "- id: GATE-MINOR");

        InvalidPackException refused = catchThrowableOfType(InvalidPackException.class, pack::read);

        assertThat(refused.problems())
                .isSorted()
                .extracting(PackProblem::file)
                .containsExactly("gates.yaml", "gates.yaml", "services.yaml");
        assertThat(String.valueOf(refused.getMessage()).lines())
                .hasSize(3)
                .allMatch(line -> line.matches("[a-z]+\\.yaml:\\d+: .*\\."));
    }

    @Test
    void problems_are_kept_up_to_a_bound_but_all_counted() {
        Problems problems = new Problems();
        for (int line = 1; line <= 2_000; line++) {
            problems.add("a.yaml", line, "Wrong.");
            problems.add("a.yaml", line, "Wrong.");
        }

        assertThat(problems.list()).hasSize(500);
        assertThat(problems.count()).isEqualTo(4_000);
    }

    @Test
    void letters_of_other_languages_are_read_and_hidden_ones_are_not() {
        assertThat(List.of("¿Cómo está?", "می‌خواهم", "👩‍⚖️", "中文", "a\tb\r\n", "क्‍ष"))
                .allMatch(text -> HiddenCharacters.find(text) < 0);
        assertThat(HiddenCharacters.find("ab\u202e")).isEqualTo(2);
        assertThat(List.of(
                        "\u2066",
                        "\u200b",
                        "\ufeff",
                        "\u00ad",
                        "\u2028",
                        "\0",
                        "\u001b",
                        "\ue000",
                        "\ud800",
                        "\udb40\udc41"))
                .allMatch(text -> HiddenCharacters.find(text) == 0);
    }
}
