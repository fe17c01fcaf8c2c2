package org.recourse.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.pack.Problems;
import org.recourse.pack.Words;

/** The languages of the New York pack say the same, each in its own letters. */
class LanguagesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, Words> WORDS = NewYork.REHEARSAL.pack().words();
    private static final Words ENGLISH = words("en");

    /** Names of laws, courts and papers that keep their English name, as a lawyer in New York knows them by no other. */
    private static final List<String> NAMES = List.of(
            "Compass Connections",
            "Special Immigrant Juvenile",
            "Domestic Violence Survivors Justice Act",
            "New York Labor Law",
            "Court of Claims Act",
            "Protect Our Courts Act",
            "Continued Presence",
            "Raise the Age",
            "Family Court",
            "Clean Slate",
            "START Act",
            "Project Reset",
            "People v Kollie",
            "bona fide",
            "decline to prosecute",
            "dismissal by the People",
            "People's dismissal",
            "own recognizance",
            "supervised release",
            "deferred prosecution",
            "judicial diversion",
            "safe harbor",
            "youthful offender",
            "labor trafficking",
            "desk appearance ticket",
            "misdemeanor complaint",
            "felony complaint",
            "superior court information",
            "enterprise corruption",
            "aggravated murder",
            "auto stripping",
            "identity theft",
            "family offense",
            "unconditional discharge",
            "conditional discharge");

    private static final Pattern ENGLISH_WORDS = Pattern.compile(
            "\\b(?:the|and|you|your|with|for|not|this|that|what|who|how|is|are|was|of|to|if|we|they|have)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LATIN_RUN =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'-]+(?:\\s+\\p{IsLatin}[\\p{IsLatin}'-]+){2,}");
    private static final Pattern CHINESE_MONTH = Pattern.compile("[0-9]{1,2}月");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

    private static Words words(String language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    static Stream<String> translations() {
        return WORDS.keySet().stream().filter(language -> !language.equals("en"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_case_has_the_same_result_but_for_its_words(String language) throws Exception {
        Problems problems = new Problems();
        List<Case> cases = CaseReader.read(NewYork.REHEARSAL, problems);

        assertThat(cases).hasSizeGreaterThan(300);
        for (Case each : cases) {
            JsonNode english = result(each.talk(), "en");
            JsonNode translated = result(each.talk(), language);

            assertThat(translated.get("notice")).isNotEqualTo(english.get("notice"));
            assertThat(withoutWords(translated)).as(each.name()).isEqualTo(withoutWords(english));
        }
    }

    private static JsonNode result(Talk talk, String language) throws Exception {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(NewYork.REHEARSAL.assess(talk.in(language))));
    }

    private static JsonNode withoutWords(JsonNode result) {
        result.findParents("text").forEach(parent -> ((ObjectNode) parent).remove("text"));
        return ((ObjectNode) result).without("notice");
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothing_is_left_in_english(String language) {
        Words words = words(language);
        for (String key : words.keys()) {
            String text = withoutNames(words.get(key));
            if (Audience.of(key) == Audience.PERSON) {
                assertThat(ENGLISH_WORDS
                                .matcher(text.replace("ID", ""))
                                .results()
                                .map(MatchResult::group))
                        .as(language + " " + key)
                        .isEmpty();
            }
            if (!Set.of("es", "fr").contains(language)) {
                assertThat(LATIN_RUN.matcher(text).results().map(MatchResult::group))
                        .as(language + " " + key)
                        .isEmpty();
            }
            if (ENGLISH.byKey().containsKey(key)
                    && text.chars().filter(Character::isLetter).count() > 12) {
                assertThat(text).as(language + " " + key).isNotEqualTo(withoutNames(ENGLISH.get(key)));
            }
        }
    }

    private static String withoutNames(String text) {
        String rest = text;
        for (String name : NAMES) {
            rest = rest.replaceAll("(?i)" + Pattern.quote(name), "·");
        }
        return rest;
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_text_for_the_person_is_in_the_letters_of_its_language(String language) {
        Character.UnicodeScript script = Map.of(
                        "ru", Character.UnicodeScript.CYRILLIC,
                        "zh-Hans", Character.UnicodeScript.HAN,
                        "ar", Character.UnicodeScript.ARABIC)
                .getOrDefault(language, Character.UnicodeScript.LATIN);
        Words words = words(language);
        for (String key : words.keys()) {
            String text = words.get(key).replaceAll("Compass Connections|HIV", "");
            if (Audience.of(key) == Audience.PERSON && !text.isEmpty()) {
                assertThat(text.codePoints().filter(Character::isLetter).mapToObj(Character.UnicodeScript::of))
                        .as(language + " " + key)
                        .isNotEmpty()
                        .allMatch(script::equals);
            }
        }
    }

    @Test
    void simplified_chinese_has_no_traditional_or_rare_characters() {
        Charset common = Charset.forName("GB2312");
        Words words = words("zh-Hans");
        for (String key : words.keys()) {
            words.get(key).codePoints().filter(Character::isIdeographic).forEach(character -> {
                byte[] code = Character.toString(character).getBytes(common);

                // the first of the two levels of GB 2312 holds the 3755 most common characters, in rows 16 to 55
                assertThat(code).as(key + " " + Character.toString(character)).hasSize(2);
                assertThat(code[0] & 0xFF)
                        .as(key + " " + Character.toString(character))
                        .isBetween(0xB0, 0xD7);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void figures_and_citations_are_those_of_the_original(String language) {
        Words words = words(language);
        for (String key : ENGLISH.keys()) {
            if (words.byKey().containsKey(key)) {
                assertThat(figures(words.get(key))).as(language + " " + key).isEqualTo(figures(ENGLISH.get(key)));
            }
        }
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new TreeSet<>();
        FIGURES.matcher(CHINESE_MONTH.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .forEach(figures::add);
        return figures;
    }

    @ParameterizedTest
    @MethodSource("translations")
    void not_sure_and_rather_not_say_cannot_be_taken_for_each_other(String language) {
        List<String> unsure = start(words(language).get("answers.UNSURE"));
        List<String> skip = start(words(language).get("answers.SKIP"));

        assertThat(unsure).isNotEqualTo(skip);
    }

    /** What is seen first: two words, or two characters where nothing parts words. */
    private static List<String> start(String text) {
        return Pattern.compile(text.contains(" ") ? " " : "")
                .splitAsStream(text)
                .limit(2)
                .toList();
    }

    @Test
    void a_language_written_from_the_right_says_so() {
        WORDS.forEach((language, words) ->
                assertThat(words.get("direction")).isEqualTo(language.equals("ar") ? "rtl" : "ltr"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_says_that_nobody_reviewed_it(String language) {
        assertThat(words(language).status()).isEqualTo(Words.Status.UNREVIEWED);
        assertThat(words(language).get("notes.unreviewed")).isNotBlank();
    }
}
