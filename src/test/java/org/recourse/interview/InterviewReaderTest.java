package org.recourse.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.http.ProblemException;
import org.recourse.http.StrictJson;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

class InterviewReaderTest {

    /** Stands wherever something is refused, and may come back nowhere. */
    private static final String CANARY = "CANARY";

    private static final Pack PACK = PackReader.read(PackFiles.of(Path.of("rules/ny/2026.1")));
    private static final Vocabulary VOCABULARY = new Vocabulary(PACK);
    private static final InterviewReader READER = new InterviewReader(PACK, VOCABULARY);
    private static final ObjectMapper MAPPER = StrictJson.newMapper();

    private static Interview read(String document) {
        return READER.read(StrictJson.read(MAPPER, document.getBytes(UTF_8), JsonNode.class));
    }

    private static Interview readAnswers(String answers) {
        return read("{\"answers\":{" + answers + "}}");
    }

    private static InvalidInterviewException refusal(String document) {
        InvalidInterviewException refused = catchThrowableOfType(InvalidInterviewException.class, () -> read(document));
        assertThat(refused).as(document).isNotNull();
        return refused;
    }

    private static boolean has(Interview interview, String question, String code) {
        return interview.has(VOCABULARY.bit(question, code));
    }

    private static List<String> answered(Interview interview) {
        List<Question> questions = PACK.questions();
        return BitSet.valueOf(new long[] {interview.answered()}).stream()
                .mapToObj(place -> questions.get(place).id())
                .toList();
    }

    @Test
    void an_interview_is_read_whole() {
        Interview interview = read("""
                {"pack":"ny","version":"2026.1","language":"es",
                 "answers":{"N1":["RECORD","HOUSING"],"A3":["PRIVATE"],"D1":["SKIP"],"N6":["a room of my own"]},
                 "case":{"chargeClass":"MISDEMEANOR"},"near":{"area":"staten-island"}}
                """);

        assertThat(interview.language()).isEqualTo("es");
        assertThat(answered(interview)).containsExactly("A3", "N1", "N6", "D1");
        assertThat(has(interview, "N1", "HOUSING")).isTrue();
        assertThat(has(interview, "N1", "RECORD")).isTrue();
        assertThat(has(interview, "N1", "SHELTER")).isFalse();
        assertThat(has(interview, "D1", "SKIP")).isTrue();
        assertThat(interview.withCase()).isTrue();
        assertThat(has(interview, "chargeClass", "MISDEMEANOR")).isTrue();
        assertThat(has(interview, "stage", Vocabulary.NOT_SAID)).isTrue();
        assertThat(interview.area()).isEqualTo("staten-island");
        assertThat(interview).hasToString("Interview");
    }

    @Test
    void nothing_needs_to_be_asked() {
        Interview interview = readAnswers("");

        assertThat(answered(interview)).isEmpty();
        assertThat(interview.language()).isEqualTo("en");
        assertThat(interview.withCase()).isFalse();
        assertThat(interview.area()).isNull();
        assertThat(interview.easiestLanguage()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // not an interview at all
                "[]; ''",
                "\"CANARY\"; ''",
                "7; ''",
                "{}; /answers",
                "{\"answers\":null}; /answers",
                "{\"answers\":[\"CANARY\"]}; /answers",
                "{\"answers\":\"CANARY\"}; /answers",
                "{\"answers\":{},\"CANARY\":1}; ''",
                "{\"answers\":{},\"Answers\":{}}; ''",
                // unknown questions: an id is named, anything else is not
                "{\"answers\":{\"Q9\":[\"CANARY\"]}}; /answers/Q9",
                "{\"answers\":{\"A0\":[\"CANARY\"]}}; /answers/A0",
                "{\"answers\":{\"CANARY\":[\"YES\"]}}; /answers",
                "{\"answers\":{\"c2\":[\"YES\"]}}; /answers",
                "{\"answers\":{\"C2 CANARY\":[\"YES\"]}}; /answers",
                "{\"answers\":{\"\":[\"YES\"]}}; /answers",
                // unknown codes
                "{\"answers\":{\"C2\":[\"CANARY\"]}}; /answers/C2/0",
                "{\"answers\":{\"C2\":[\"yes\"]}}; /answers/C2/0",
                "{\"answers\":{\"C2\":[\"\"]}}; /answers/C2/0",
                "{\"answers\":{\"C2\":[\"NO_NEED_MONEY\"]}}; /answers/C2/0",
                "{\"answers\":{\"N1\":[\"HOUSING\",\"CANARY\"]}}; /answers/N1/1",
                "{\"answers\":{\"N2\":[\"CANARY\"]}}; /answers/N2/0",
                "{\"answers\":{\"A3\":[\"SKIP\"]}}; /answers/A3/0",
                // how many
                "{\"answers\":{\"C2\":[]}}; /answers/C2",
                "{\"answers\":{\"N1\":[]}}; /answers/N1",
                "{\"answers\":{\"N6\":[]}}; /answers/N6",
                "{\"answers\":{\"C2\":[\"YES\",\"NO\"]}}; /answers/C2",
                "{\"answers\":{\"C2\":[\"YES\",\"YES\"]}}; /answers/C2",
                "{\"answers\":{\"N2\":[\"HOUSING\",\"FOOD_CLOTHES_PHONE\"]}}; /answers/N2",
                "{\"answers\":{\"A1\":[\"es\",\"en\"]}}; /answers/A1",
                "{\"answers\":{\"N6\":[\"CANARY\",\"CANARY\"]}}; /answers/N6",
                "{\"answers\":{\"N1\":[\"HOUSING\",\"HOUSING\"]}}; /answers/N1/1",
                // what stands alone
                "{\"answers\":{\"N1\":[\"SKIP\",\"HOUSING\"]}}; /answers/N1/0",
                "{\"answers\":{\"N1\":[\"HOUSING\",\"SKIP\"]}}; /answers/N1/1",
                "{\"answers\":{\"N1\":[\"HOUSING\",\"NOTHING_NOW\"]}}; /answers/N1/1",
                "{\"answers\":{\"N5\":[\"WORK\",\"NOTHING\"]}}; /answers/N5/1",
                "{\"answers\":{\"C3\":[\"NO\",\"PAY\"]}}; /answers/C3/0",
                "{\"answers\":{\"D1\":[\"I_KEEP_IT\",\"NONE\"]}}; /answers/D1/1",
                "{\"answers\":{\"E4\":[\"CHILDREN_FAMILY\",\"NO\"]}}; /answers/E4/1",
                "{\"answers\":{\"E5\":[\"SKIP\",\"NO\"]}}; /answers/E5/0",
                // wrong types
                "{\"answers\":{\"C2\":\"CANARY\"}}; /answers/C2",
                "{\"answers\":{\"C2\":null}}; /answers/C2",
                "{\"answers\":{\"C2\":{\"CANARY\":1}}}; /answers/C2",
                "{\"answers\":{\"C2\":[1]}}; /answers/C2/0",
                "{\"answers\":{\"C2\":[true]}}; /answers/C2/0",
                "{\"answers\":{\"C2\":[null]}}; /answers/C2/0",
                "{\"answers\":{\"C2\":[[\"YES\"]]}}; /answers/C2/0",
                "{\"answers\":{\"N1\":[\"HOUSING\",{\"CANARY\":1}]}}; /answers/N1/1",
                // language of the result
                "{\"answers\":{},\"language\":\"ht\"}; /language",
                "{\"answers\":{},\"language\":\"CANARY CANARY\"}; /language",
                "{\"answers\":{},\"language\":\"\"}; /language",
                "{\"answers\":{},\"language\":null}; /language",
                "{\"answers\":{},\"language\":[\"es\"]}; /language",
                // case
                "{\"answers\":{},\"case\":null}; /case",
                "{\"answers\":{},\"case\":[]}; /case",
                "{\"answers\":{},\"case\":{\"CANARY\":1}}; /case",
                "{\"answers\":{},\"case\":{\"chargeClass\":\"CANARY\"}}; /case/chargeClass",
                "{\"answers\":{},\"case\":{\"chargeClass\":\"felony\"}}; /case/chargeClass",
                "{\"answers\":{},\"case\":{\"chargeClass\":null}}; /case/chargeClass",
                "{\"answers\":{},\"case\":{\"chargeClass\":\"NOT_SAID\"}}; /case/chargeClass",
                "{\"answers\":{},\"case\":{\"chargeFamily\":[\"THEFT\"]}}; /case/chargeFamily",
                "{\"answers\":{},\"case\":{\"stage\":\"\"}}; /case/stage",
                "{\"answers\":{},\"case\":{\"instrument\":\"CANARY\"}}; /case/instrument",
                // area
                "{\"answers\":{},\"near\":null}; /near",
                "{\"answers\":{},\"near\":\"CANARY\"}; /near",
                "{\"answers\":{},\"near\":{}}; /near/area",
                "{\"answers\":{},\"near\":{\"area\":\"CANARY\"}}; /near/area",
                "{\"answers\":{},\"near\":{\"area\":\"12 example street\"}}; /near/area",
                "{\"answers\":{},\"near\":{\"area\":\"queens-\"}}; /near/area",
                "{\"answers\":{},\"near\":{\"area\":\"\"}}; /near/area",
                "{\"answers\":{},\"near\":{\"area\":7}}; /near/area",
                "{\"answers\":{},\"near\":{\"area\":\"queens\",\"street\":\"CANARY\"}}; /near",
            })
    void what_the_instrument_does_not_define_is_refused_at_its_place_and_never_repeated(
            String document, String pointer) {
        InvalidInterviewException refused = refusal(document);

        assertThat(refused.pointer()).as(document).isEqualTo(pointer);
        assertThat(refused.pointer() + refused.detail()).doesNotContainIgnoringCase(CANARY);
        assertThat(refused.detail()).endsWith(".");
        assertThat(refused.toString()).doesNotContainIgnoringCase(CANARY);
        assertThat(refused.getCause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"answers\":{\"C2\":[\"YES\"],\"C2\":[\"NO\"]}}",
                "{\"answers\":{},\"answers\":{}}",
                "{\"answers\":{\"C2\":[\"YES\"],\"\\u00432\":[\"NO\"]}}",
                "{\"answers\":{},\"case\":{\"stage\":\"CUSTODY\",\"stage\":\"CUSTODY\"}}"
            })
    void a_name_given_twice_is_refused_before_anything_is_read(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().type()).endsWith(":malformed-json");
            assertThat(refused.problem().toString()).doesNotContain("C2", "CUSTODY");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a room of my own",
                "I want to see my kids. Then work, maybe 2 or 30 hours.",
                "quiero dormir\nsin miedo",
                "\uD83D\uDE00 \u4E00\u4E2A\u623F\u95F4",
                "SKIP"
            })
    void own_words_are_taken(String words) throws JsonProcessingException {
        assertThat(ownWordsRefused(words)).isFalse();
    }

    @Test
    void two_capitalised_words_count_as_a_name_because_asking_again_is_kinder_than_keeping_one() throws Exception {
        assertThat(ownWordsRefused("Please Help")).isTrue();
    }

    static Stream<String> namesAndNumbers() {
        return Stream.of(
                "call 212-555-0101",
                "call 2 1 2",
                "(917) 55",
                "A123",
                "9.1.1",
                "\u0661\u0662\u0663",
                "\uFF11\uFF12\uFF13",
                "me@example.org",
                "me\uFF20example.org",
                "see www.example.org",
                "HTTPS://example.org",
                "ask Maria Lopez",
                "ask MARIA LOPEZ",
                "ask Mar\u00EDa L\u00F3pez",
                "ask Mari\u0301a Lo\u0301pez",
                "ask Maria\nLopez",
                "ask Anne-Marie",
                "\u041C\u0430\u0440\u0438\u044F \u0418\u0432\u0430\u043D\u043E\u0432\u0430");
    }

    @ParameterizedTest
    @MethodSource("namesAndNumbers")
    void FI_19_names_numbers_and_addresses_in_own_words_are_refused_kindly(String words) throws Exception {
        assertThat(ownWordsRefused(words)).as(words).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "a\u0000b", "a\u0007b", "a\u202Eb", "a\u200Bb", "a\rb"})
    void own_words_are_visible_text(String words) throws JsonProcessingException {
        assertThat(ownWordsRefused(words)).isTrue();
    }

    @Test
    void own_words_have_at_most_280_characters_however_many_bytes_each_takes() throws JsonProcessingException {
        assertThat(ownWordsRefused("x".repeat(280))).isFalse();
        assertThat(ownWordsRefused("x".repeat(281))).isTrue();
        assertThat(ownWordsRefused("\uD83D\uDE00".repeat(280))).isFalse();
        assertThat(ownWordsRefused("\uD83D\uDE00".repeat(281))).isTrue();
    }

    private static boolean ownWordsRefused(String words) throws JsonProcessingException {
        ObjectNode document = MAPPER.createObjectNode();
        document.putObject("answers").putArray("N6").add(words);
        InvalidInterviewException refused =
                catchThrowableOfType(InvalidInterviewException.class, () -> read(MAPPER.writeValueAsString(document)));
        if (refused == null) {
            return false;
        }
        assertThat(refused.pointer()).isEqualTo("/answers/N6/0");
        if (!words.isBlank()) {
            assertThat(refused.detail()).doesNotContain(words.strip());
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource({
        "es, es, OTHER_LANGUAGE",
        "ES, es, OTHER_LANGUAGE",
        "en, en, COURT_LANGUAGE",
        "en-US, en-US, COURT_LANGUAGE",
        "zh-hans, zh-Hans, OTHER_LANGUAGE",
        "zh-yue, yue, OTHER_LANGUAGE",
        "es-419, es-419, OTHER_LANGUAGE",
        "quc, quc, OTHER_LANGUAGE",
    })
    void the_easiest_language_is_any_language_there_is(String tag, String canonical, String code) {
        Interview interview = readAnswers("\"A1\":[\"" + tag + "\"]");

        assertThat(interview.easiestLanguage()).isEqualTo(canonical);
        assertThat(has(interview, "A1", code)).isTrue();
    }

    @Test
    void the_easiest_language_can_be_skipped() {
        Interview interview = readAnswers("\"A1\":[\"SKIP\"]");

        assertThat(interview.easiestLanguage()).isNull();
        assertThat(answered(interview)).containsExactly("A1");
        assertThat(has(interview, "A1", "SKIP")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spanish",
                "es_MX",
                "es-",
                "es mx",
                "und",
                "x-canary",
                "es-x-canary",
                "es-u-nu-latn",
                "es-canary",
                "canary",
                "OTHER_LANGUAGE",
                "COURT_LANGUAGE",
                "1",
                "es-canary-canary1-canary2-canary3-xxxxx"
            })
    void FI_19_a_language_tag_has_no_place_for_a_name(String tag) {
        InvalidInterviewException refused = refusal("{\"answers\":{\"A1\":[\"" + tag + "\"]}}");

        assertThat(refused.pointer()).isEqualTo("/answers/A1/0");
        assertThat(refused.detail()).doesNotContainIgnoringCase(CANARY);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-gb, en",
        "es-MX, es",
        "es, es",
        "fr-CA, fr",
        "ru-RU, ru",
        "ar-EG, ar",
        "zh, zh-Hans",
        "zh-CN, zh-Hans",
        "ZH-hans-us, zh-Hans"
    })
    void the_language_of_the_result_is_the_nearest_the_pack_has(String tag, String language) {
        assertThat(read("{\"answers\":{},\"language\":\"" + tag + "\"}").language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-TW", "zh-HK", "ru-Latn", "ht", "de"})
    void a_language_the_pack_has_no_words_in_is_refused_with_those_it_has(String tag) {
        InvalidInterviewException refused = refusal("{\"answers\":{},\"language\":\"" + tag + "\"}");

        assertThat(refused.pointer()).isEqualTo("/language");
        assertThat(refused.detail()).contains("en, es, fr, ru, zh-Hans, ar").doesNotContain(tag);
    }

    @Test
    void what_comes_first_is_a_code_of_the_wishes() {
        assertThat(has(readAnswers("\"N2\":[\"HOUSING\"]"), "N2", "HOUSING")).isTrue();
        assertThat(has(readAnswers("\"N2\":[\"SKIP\"]"), "N2", "SKIP")).isTrue();
    }

    @Test
    void the_answers_of_an_interview_cannot_be_changed_from_outside() {
        Interview interview = readAnswers("\"C2\":[\"YES\"]");

        interview.row()[0] = -1;

        assertThat(has(interview, "C2", "YES")).isTrue();
        assertThat(has(interview, "A3", "PRIVATE")).isFalse();
    }
}
