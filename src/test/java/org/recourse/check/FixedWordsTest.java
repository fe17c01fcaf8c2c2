package org.recourse.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of screens, papers and consents, which are not in a pack: the same in every language of the pack. What only an
 * attorney or only staff read is in English and Spanish.
 */
class FixedWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<String> LANGUAGES =
            NewYork.REHEARSAL.pack().words().keySet();
    private static final Map<String, Set<String>> FOLDERS = Map.of(
            "words/talk", LANGUAGES,
            "words/paper", LANGUAGES,
            "words/court", LANGUAGES,
            "words/counsel", Set.of("en", "es"),
            "words/enrol", Set.of("en", "es"),
            "words/staff", Set.of("en", "es"),
            "words/start", LANGUAGES,
            "consent/2026.1", LANGUAGES);

    /** The name of the program, a French word that is also an English one, and papers that courts name in English. */
    private static final Set<String> SAME_IN_ENGLISH =
            Set.of("Recourse", "Code", "Information", "Indictment", "Misdemeanor complaint", "Felony complaint");

    /** Written for counsel, who reads the names that the law gives charges, and a price. */
    private static final Map<String, List<String>> NOT_SAID = Map.of(
            "words/paper", List.of("brief.", "cost."),
            "words/counsel", List.of("case."));

    /** Whole sentences for a person. Labels of forms and of papers are no text to measure. */
    private static final List<String> READ_ALOUD =
            List.of("words/talk", "words/court", "words/start", "consent/2026.1");

    private static final Pattern FIGURES = Pattern.compile("[0-9]+");
    private static final int LONGEST_CHINESE_SENTENCE = 40;
    private static final int LONGEST_SENTENCE = 20;

    private static Map<String, String> words(String folder, String language) {
        Map<String, String> words = new TreeMap<>();
        try {
            if (folder.startsWith("consent")) {
                flatten("", new ObjectMapper().readTree(file(folder, language).toFile()), words);
            } else {
                Properties file = new Properties();
                try (BufferedReader in = Files.newBufferedReader(file(folder, language), UTF_8)) {
                    file.load(in);
                }
                file.stringPropertyNames().forEach(key -> words.put(key, file.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Path file(String folder, String language) {
        return RESOURCES.resolve(folder).resolve(language + (folder.startsWith("consent") ? ".json" : ".properties"));
    }

    private static void flatten(String above, JsonNode node, Map<String, String> words) {
        if (node.isTextual()) {
            words.put(above, node.textValue());
        }
        node.properties().forEach(part -> flatten(above + "." + part.getKey(), part.getValue(), words));
    }

    static Stream<Arguments> files() {
        return FOLDERS.entrySet().stream()
                .flatMap(folder -> folder.getValue().stream().map(language -> Arguments.of(folder.getKey(), language)));
    }

    static Stream<Arguments> translations() {
        return files().filter(file -> !file.get()[1].equals("en"));
    }

    @Test
    void every_folder_has_every_language_of_the_pack_and_no_other() throws IOException {
        for (Map.Entry<String, Set<String>> folder : FOLDERS.entrySet()) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder.getKey()))) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(name -> !name.equals("index.txt"))
                                .map(name -> name.substring(0, name.lastIndexOf('.'))))
                        .as(folder.getKey())
                        .containsExactlyInAnyOrderElementsOf(folder.getValue());
            }
        }
        assertThat(LANGUAGES).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_translation_says_all_that_the_original_says_and_leaves_none_of_it_in_english(
            String folder, String language) {
        Map<String, String> original = words(folder, "en");
        Map<String, String> translation = words(folder, language);

        assertThat(translation.keySet()).isEqualTo(original.keySet());
        translation.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(figures(text)).as(key).isEqualTo(figures(original.getOrDefault(key, "")));
            if (!SAME_IN_ENGLISH.contains(text)) {
                assertThat(text).as(key).isNotEqualTo(original.get(key));
            }
        });
    }

    private static List<String> figures(String text) {
        return FIGURES.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_text_is_in_the_letters_of_its_language(String folder, String language) {
        Character.UnicodeScript script = Map.of(
                        "ru", Character.UnicodeScript.CYRILLIC,
                        "zh-Hans", Character.UnicodeScript.HAN,
                        "ar", Character.UnicodeScript.ARABIC)
                .getOrDefault(language, Character.UnicodeScript.LATIN);
        words(folder, language)
                .forEach((key, text) -> assertThat(text.replace("Recourse", "")
                                .codePoints()
                                .filter(Character::isLetter)
                                .mapToObj(Character.UnicodeScript::of))
                        .as(key)
                        .allMatch(script::equals));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_text_for_the_person_uses_a_word_that_may_not_be_said_to_them(String folder, String language) {
        words(folder, language).forEach((key, text) -> {
            if (NOT_SAID.getOrDefault(folder, List.of()).stream().noneMatch(key::startsWith)) {
                assertThat(BannedWords.in(language, text)).as(key).isEmpty();
            }
            assertThat(text).as(key).doesNotContain("!", "¡", "！").doesNotContainPattern("\\p{So}");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_sentence_is_short(String folder, String language) {
        words(folder, language)
                .forEach((key, text) -> Pattern.compile("(?<=[.?؟])\\s+|(?<=[。？])")
                        .splitAsStream(text)
                        .forEach(sentence -> assertThat(length(sentence))
                                .as(key + ": " + sentence)
                                .isLessThanOrEqualTo(
                                        language.equals("zh-Hans") ? LONGEST_CHINESE_SENTENCE : LONGEST_SENTENCE)));
    }

    /** In words, or in characters where nothing parts words. */
    private static int length(String sentence) {
        return sentence.codePoints().anyMatch(Character::isIdeographic)
                ? sentence.length()
                : sentence.split("\\s+", -1).length;
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_read_aloud_is_easy(String folder, String language) {
        Readability.of(language).filter(formula -> READ_ALOUD.contains(folder)).ifPresent(formula -> {
            double figure = formula.figure(words(folder, language).values().stream()
                    .filter(text -> text.matches(".*[.?]"))
                    .flatMap(text -> Sentences.of(text).stream())
                    .toList());
            assertThat(formula.isEasy(figure))
                    .as("%s %.1f, %s", formula.title(), figure, formula.wanted())
                    .isTrue();
        });
    }

    @Test
    void simplified_chinese_has_only_common_characters() {
        Charset common = Charset.forName("GB2312");
        files().filter(file -> file.get()[1].equals("zh-Hans"))
                .map(file -> words(String.valueOf(file.get()[0]), "zh-Hans"))
                .forEach(words -> words.forEach((key, text) -> text.codePoints()
                        .filter(Character::isIdeographic)
                        .mapToObj(Character::toString)
                        .forEach(character -> assertThat(character.getBytes(common)[0] & 0xFF)
                                .as(key + " " + character)
                                .isBetween(0xB0, 0xD7))));
    }
}
