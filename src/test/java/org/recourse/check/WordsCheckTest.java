package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsCheckTest {

    private static final String ENGLISH = "texts/en.yaml";
    private static final String SPANISH = "texts/es.yaml";

    private final PackFolder folder;

    WordsCheckTest(@TempDir Path path) {
        folder = PackFolder.copy(path);
    }

    @Test
    void the_words_of_the_released_pack_are_sound() {
        assertThat(folder.wordProblems()).isEmpty();
    }

    @Test
    void a_missing_text_is_a_problem_near_its_place() {
        folder.replaceLine(SPANISH, "  SAF-MEDICAL:", "");
        int line = folder.line(SPANISH, "  SAF-FEARED-PERSON:");

        assertThat(folder.wordProblems())
                .containsExactly(SPANISH + ":" + line + ": safety.SAF-MEDICAL: These words are missing.");
    }

    @Test
    void an_unknown_key_is_a_problem_in_its_language_and_the_others() {
        int line =
                folder.replaceLine(ENGLISH, "  thisWeek:", "  thisWeek: \"This week\"\n  somedayMaybe: \"Later\"") + 1;

        assertThat(folder.wordProblems())
                .anyMatch(problem -> problem.startsWith(ENGLISH + ":" + line + ": words.somedayMaybe: Nothing"))
                .anyMatch(problem -> problem.startsWith(SPANISH) && problem.contains("'en' has this key"))
                .hasSize(6);
    }

    @Test
    void a_language_says_every_question_in_simpler_words_too_or_none() {
        folder.replaceLine(SPANISH, "    simpler: \"¿Hay un lugar donde vive?", "");

        assertThat(folder.wordProblems())
                .anyMatch(problem -> problem.startsWith(SPANISH)
                        && problem.endsWith("questions.N3.simpler: These words are missing."))
                .allMatch(problem -> problem.contains("questions.N3.simpler"));
    }

    @Test
    void the_original_says_every_question_in_simpler_words_too() {
        folder.replaceLine(ENGLISH, "    simpler: \"Is there a place where you live?", "");

        assertThat(folder.wordProblems())
                .anyMatch(problem -> problem.startsWith(ENGLISH)
                        && problem.endsWith("questions.N3.simpler: These words are missing."));
    }

    @Test
    void a_language_without_simpler_words_lacks_nothing_until_it_has_one() {
        folder.replaceLine(
                "texts/fr.yaml",
                "    prompt: \"Où vivez-vous",
                "    prompt: \"Où vivez-vous ?\"\n    simpler: \"Et où ?\"");

        assertThat(folder.wordProblems())
                .allMatch(problem -> problem.startsWith("texts/fr.yaml") && problem.contains(".simpler: "))
                .hasSizeGreaterThan(38);
    }

    @Test
    void a_translation_has_every_answer_of_its_own_that_the_original_has() {
        folder.replaceLine(SPANISH, "      \"YES\": \"Sí, ya hablamos", "");

        assertThat(folder.wordProblems())
                .singleElement()
                .asString()
                .contains("questions.A4.options.YES: The language 'en' has this key.");
    }

    @Test
    void a_translation_may_have_an_answer_of_its_own_where_the_original_shares_one() {
        int line = folder.replaceLine("texts/zh-Hans.yaml", "      \"YES\": \"想要\"", "");

        assertThat(line).isPositive();
        assertThat(folder.wordProblems()).isEmpty();
    }

    @Test
    void shared_words_that_a_question_replaces_everywhere_are_not_needed() {
        int line = folder.replaceLine(ENGLISH, "  NONE: ", "  NONE: \"None of these\"\n  PERHAPS: \"Perhaps\"") + 1;

        assertThat(folder.wordProblems())
                .anyMatch(problem -> problem.startsWith(ENGLISH + ":" + line + ": answers.PERHAPS"));
    }

    @Test
    void a_banned_word_is_found_in_any_case_and_only_as_a_whole_word() {
        int line = folder.replaceLine(
                ENGLISH, "  GATE-STOP:", "  GATE-STOP: \"We have stopped. A VICTIM compass surpasses.\"");

        assertThat(folder.wordProblems())
                .containsExactly(ENGLISH + ":" + line
                        + ": gates.GATE-STOP: \"VICTIM\" may not be said to a person. Say it in other words.");
    }

    @Test
    void a_banned_phrase_is_found_however_its_accents_are_written() {
        int line = folder.replaceLine(SPANISH, "  GATE-STOP:", "  GATE-STOP: \"Ya paramos. Es vi\u0301ctima.\"");

        assertThat(folder.wordProblems())
                .anyMatch(problem -> problem.startsWith(SPANISH + ":" + line + ": gates.GATE-STOP"));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Nous avons arrêté. Voilà l’abus.",
        "ru, Мы остановились. Вас спасёт помощь и признание.",
        "zh-Hans, 我们停下来了。您是幸存者。",
        "ar, لقد توقفنا. هذا للضحايا."
    })
    void each_language_has_words_that_may_not_be_said(String language, String text) {
        String file = "texts/" + language + ".yaml";
        int line = folder.replaceLine(file, "  GATE-STOP:", "  GATE-STOP: \"" + text + "\"");

        assertThat(folder.wordProblems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith(file + ":" + line + ": gates.GATE-STOP: \""));
    }

    @Test
    void a_chinese_sentence_and_clause_are_measured_in_characters() {
        String clause = "我们在这里和您一起看看今天晚上有没有安全的地方可以去";
        int line = folder.replaceLine(
                "texts/zh-Hans.yaml", "  GATE-STOP:", "  GATE-STOP: \"" + clause + "，" + clause + "。\"");

        assertThat(folder.wordProblems())
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("texts/zh-Hans.yaml:" + line))
                .anyMatch(problem -> problem.contains("A sentence of 52 characters"))
                .anyMatch(problem -> problem.contains("A clause of 26 characters starts with \"我们在这里和\""));
    }

    @Test
    void text_for_the_lawyer_may_name_the_law() {
        folder.replaceLine(ENGLISH, "    burden: \"None.\"", "    burden: \"Victim is a word of the statute.\"");

        assertThat(folder.wordProblems()).isEmpty();
    }

    @Test
    void nobody_is_shouted_at() {
        int shout = folder.replaceLine(ENGLISH, "  GATE-STOP:", "  GATE-STOP: \"We have stopped!\"");
        int smile = folder.replaceLine(SPANISH, "  GATE-STOP:", "  GATE-STOP: \"Ya paramos \uD83D\uDE42.\"");

        assertThat(folder.wordProblems())
                .containsExactly(
                        ENGLISH + ":" + shout + ": gates.GATE-STOP: No exclamation mark and no emoji. Say it calmly.",
                        SPANISH + ":" + smile + ": gates.GATE-STOP: No exclamation mark and no emoji. Say it calmly.");
    }

    @Test
    void a_placeholder_and_an_empty_text_are_problems() {
        int todo = folder.replaceLine(ENGLISH, "  GATE-STOP:", "  GATE-STOP: \"TODO\"");
        int empty = folder.replaceLine(ENGLISH, "  GATE-MINOR:", "  GATE-MINOR: \"\"");

        assertThat(folder.wordProblems())
                .anyMatch(problem -> problem.startsWith(ENGLISH + ":" + todo + ": gates.GATE-STOP: This looks like"))
                .anyMatch(problem ->
                        problem.startsWith(ENGLISH + ":" + empty + ": gates.GATE-MINOR: This text is empty"));
    }

    @Test
    void a_long_sentence_is_a_problem_for_the_person_before_it_is_one_for_the_lawyer() {
        String words = "we see you go to a place to be at one so we go to it at two now";
        int line = folder.replaceLine(ENGLISH, "  GATE-STOP:", "  GATE-STOP: \"" + words + "\"");
        folder.replaceLine(ENGLISH, "    burden: \"None.\"", "    burden: \"" + words + "\"");

        assertThat(folder.wordProblems())
                .containsExactly(ENGLISH + ":" + line + ": gates.GATE-STOP: A sentence of 19 words starts with"
                        + " \"we see you go\". At most 18 here: split it.");
    }

    @Test
    void a_hard_section_is_a_problem_at_its_first_line() {
        String hard = "Comprehensive interdisciplinary authorization necessitates individualized communication.";
        int line = folder.line(ENGLISH, "  GATE-NO-PRIVACY:");
        for (String gate : new String[] {"GATE-NO-PRIVACY", "GATE-COUNSEL-FIRST", "GATE-STOP", "GATE-MINOR"}) {
            folder.replaceLine(ENGLISH, "  " + gate + ":", "  " + gate + ": \"" + hard + "\"");
        }

        assertThat(folder.wordProblems())
                .singleElement()
                .asString()
                .startsWith(ENGLISH + ":" + line + ":")
                .contains("The section 'gates' is hard to read: Flesch-Kincaid grade");
    }
}
