package org.recourse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recourse.pack.Citation;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.pack.Question;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

class RuleBookTest {

    private static final Pack PACK = PackReader.read(PackFiles.of(Path.of("rules/ny/2026.1")));
    private static final Rulebook RULEBOOK = Rulebook.of(PACK);
    private static final String BOOK = RuleBook.of(PACK, RULEBOOK);

    @Test
    void the_book_in_the_docs_is_in_step_with_the_pack() throws IOException {
        String inDocs = Files.readString(Path.of("docs/rulebook.md"));

        assertThat(withoutDigest(inDocs))
                .as("docs/rulebook.md is not in step with rules/ny/2026.1. Build the jar, then run:"
                        + " java -jar target/recourse.jar rules explain rules/ny/2026.1 > docs/rulebook.md")
                .isEqualTo(withoutDigest(BOOK));
    }

    private static String withoutDigest(String book) {
        return book.lines().filter(line -> !line.startsWith("Digest: ")).collect(Collectors.joining("\n"));
    }

    @Test
    void the_same_pack_gives_the_same_book() {
        Pack again = PackReader.read(PackFiles.of(Path.of("rules/ny/2026.1")));

        assertThat(RuleBook.of(again, Rulebook.of(again))).isEqualTo(BOOK);
    }

    @Test
    void the_book_says_what_the_pack_is_and_that_its_reviews_are_pending() {
        assertThat(BOOK)
                .startsWith("# Rule book: New York")
                .contains("Status: **pilot**")
                .contains(PACK.digest().toString())
                .contains("> This is not a validated instrument.")
                .contains("Programme lead: **pending**");
    }

    @Test
    void every_rule_stands_once_with_its_reason_sources_place_and_reviewer() {
        for (Rule rule : RULEBOOK.rules()) {
            String block = block(rule);
            assertThat(block)
                    .as(rule.id())
                    .contains("*Why:* ")
                    .contains("`" + rule.file() + ":" + rule.line() + "`")
                    .contains("reviewed by: " + rule.reviewedBy());
            rule.sources()
                    .forEach(citation -> assertThat(block)
                            .contains(Page.plain(citation.source().title())));
            assertThat(block.contains("**unconfirmed**"))
                    .as(rule.id())
                    .isEqualTo(rule.sources().stream().anyMatch(Citation::unconfirmed));
        }
    }

    private static String block(Rule rule) {
        List<String> parts = List.of(BOOK.split("\n##+ ", -1));
        List<String> blocks =
                parts.stream().filter(part -> part.startsWith(rule.id() + "\n")).toList();
        assertThat(blocks).as(rule.id()).hasSize(1);
        return blocks.get(0);
    }

    @Test
    void an_offer_reads_as_a_sentence_in_the_words_of_the_person() {
        assertThat(BOOK)
                .contains("We mention the offer **Housing** (this week) when the person chose"
                        + " \"A home, or help to keep mine\", as help they want or as what comes first, or the person"
                        + " answered \"I have a place, but I worry I may lose it\" or \"I have no steady place\" when"
                        + " asked \"Where are you living?\" (N3).");
    }

    @Test
    void a_level_reads_as_signs_and_never_as_a_count_of_points() {
        assertThat(BOOK)
                .contains("""
                        - there is at least one strong sign that is a means of control
                        - there is at least one strong or moderate sign that the work was compelled
                        - these are different signs:\
                        """)
                .contains("at least one moderate sign other than `IND-DECEIVE-TERMS` and `IND-WAGES-WITHHELD`")
                .doesNotContain(">=", "strongMeans", "labourTerms");
    }

    @Test
    void every_answer_of_every_question_stands_in_the_table() {
        PackWords words = new PackWords(PACK);
        for (Question question : PACK.questions()) {
            assertThat(BOOK).as(question.id()).contains("| " + words.question(question.id()) + " |");
            if (!question.id().equals("N2") && question.kind() != Question.Kind.TEXT) {
                question.codes().forEach(code -> assertThat(BOOK).contains(words.answer(question.id(), code)));
            }
        }
    }

    @Test
    void a_reader_gets_from_the_answer_to_the_rule() {
        String anchors = BOOK.lines()
                .filter(line -> line.startsWith("#### "))
                .map(line -> "#" + line.substring(5).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("\n"));

        List<String> links = Pattern.compile("\\]\\((#[^)]+)\\)")
                .matcher(BOOK)
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(2, link.length() - 1))
                .distinct()
                .toList();

        assertThat(links).hasSizeGreaterThan(60);
        assertThat(anchors.lines().toList()).containsAll(links);
        assertThat(BOOK).contains("the sign `IND-DOCS-HELD` ([IND-DOCS-HELD-1](#ind-docs-held-1))");
    }

    @Test
    void what_no_level_can_rest_on_is_worked_out_from_the_rules() {
        String chapter = BOOK.substring(BOOK.indexOf("## What is never used"), BOOK.indexOf("## Points nobody"));

        assertThat(chapter)
                .contains("come from the answers to C1, C2, C3, D1, D2, D3, D4, E1, E2, E3, E4, E5, E6, F1, F2 alone")
                .contains("(A1)", "(B1)", "(G2)", "(H1)", "(N3)", "(N4)", "`chargeFamily`")
                .doesNotContain("(C2)", "(F1)");
    }

    @Test
    void every_table_row_has_the_cells_of_its_head() {
        List<String> lines = BOOK.lines().toList();
        int cells = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).startsWith("|")) {
                cells = 0;
                continue;
            }
            int found = lines.get(line).split("(?<!\\\\)\\|", -1).length;
            cells = cells == 0 ? found : cells;
            assertThat(found).as("line " + (line + 1)).isEqualTo(cells);
        }
    }

    @Test
    void the_words_of_a_pack_cannot_act_as_markup() {
        assertThat(Page.plain("<img src=x> [a](b) `c` | **d**\n# e\u202E"))
                .isEqualTo("\\<img src=x\\> \\[a\\](b) \\`c\\` \\| \\*\\*d\\*\\* \\# e");
        assertThat(Page.toWeb("javascript:alert(1)")).isEmpty();
        assertThat(Page.toWeb("https://example.org/a> <b")).isEmpty();
        assertThat(Page.toWeb("https://example.org/a?b=c")).isEqualTo("<https://example.org/a?b=c>");
    }
}
