package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "help, 1",
        "lawyer, 2",
        "police, 2",
        "tonight, 2",
        "interpreter, 4",
        "immigration, 4",
        "papers, 2",
        "are, 1",
        "little, 2",
        "Yes, 1",
        "ID, 1",
        "988, 1",
        "well-known, 2",
        "you, 1",
        "medicine, 3"
    })
    void english_syllables_are_counted(String word, int syllables) {
        assertThat(EnglishSyllables.count(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "ayuda, 3",
        "abogado, 4",
        "ciudad, 2",
        "día, 2",
        "país, 2",
        "quiere, 2",
        "guerra, 2",
        "vergüenza, 3",
        "hoy, 1",
        "policía, 4",
        "trabajo, 3",
        "leer, 2",
        "¿Qué, 1",
        "y, 1",
        "construir, 2",
        "18, 1",
        "niño, 2"
    })
    void spanish_syllables_are_counted(String word, int syllables) {
        assertThat(SpanishSyllables.count(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "aide, 1",
        "avocat, 3",
        "quelque, 1",
        "qui, 1",
        "payer, 2",
        "police, 2",
        "vie, 1",
        "les, 1",
        "nuit, 1",
        "créer, 2",
        "première, 2",
        "pitié, 2",
        "sœur, 1",
        "réunion, 3",
        "guerre, 1",
        "l’aide, 1",
        "rendez-vous, 3",
        "déplacé(e), 3",
        "travailler, 3",
        "18, 1"
    })
    void french_syllables_are_counted(String word, int syllables) {
        assertThat(FrenchSyllables.count(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({"помощь, 2", "адвокат, 3", "её, 2", "в, 0", "мы, 1", "иммиграции, 5", "Compass, 2", "988, 1"})
    void russian_syllables_are_counted(String word, int syllables) {
        assertThat(RussianSyllables.count(word)).isEqualTo(syllables);
    }

    @Test
    void a_french_and_a_russian_figure_follow_their_formulas() {
        assertThat(Readability.KANDEL_MOLES.figure(Sentences.of("Vous choisissez. Voulez-vous de l’aide ?")))
                .isCloseTo(207 - 73.6 * 9 / 5 - 1.015 * 5 / 2, within(1e-9));
        assertThat(Readability.OBORNEVA.figure(Sentences.of("Вам решать. Нужна ли вам помощь?")))
                .isCloseTo(206.835 - 60.1 * 9 / 6 - 1.3 * 6 / 2, within(1e-9));
    }

    @Test
    void a_grade_follows_its_formula() {
        List<List<String>> sentences = Sentences.of("We stay with you. You can call a lawyer tonight.");

        double figure = Readability.FLESCH_KINCAID.figure(sentences);

        assertThat(figure).isCloseTo(0.39 * 5 + 11.8 * 12 / 10 - 15.59, within(1e-9));
    }

    @Test
    void a_spanish_figure_follows_its_formula() {
        List<List<String>> sentences = Sentences.of("Usted decide. ¿Quiere ayuda hoy?");

        double figure = Readability.FERNANDEZ_HUERTA.figure(sentences);

        assertThat(figure).isCloseTo(206.84 - 60.0 * 11 / 5 - 1.02 * 5 / 2, within(1e-9));
    }

    @Test
    void legal_prose_is_not_easy() {
        List<List<String>> sentences = Sentences.of(
                "Notwithstanding prior adjudication, affirmative authorization necessitates comprehensive evaluation.");

        assertThat(Readability.FLESCH_KINCAID.isEasy(Readability.FLESCH_KINCAID.figure(sentences)))
                .isFalse();
    }

    @Test
    void sentences_end_where_people_would_stop() {
        assertThat(Sentences.of("See CPL 170.30(1)(g). Ask counsel: P.L. 119-73 is new. \"Is it?\" Yes"))
                .extracting(List::size)
                .containsExactly(3, 6, 2, 1);
    }

    @Test
    void the_end_of_a_sentence_may_be_one_letter() {
        assertThat(Sentences.of("Sin clase A. Con fecha.")).hasSize(2);
    }
}
