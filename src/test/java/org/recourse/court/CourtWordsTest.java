package org.recourse.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.pack.Entry;
import org.recourse.pack.Problems;
import org.recourse.support.NewYork;

/** What the pages around a record say. */
class CourtWordsTest {

    private static final SortedMap<String, SortedMap<String, String>> WORDS = CourtWords.ofPages(NewYork.PACK);

    /** A name that the law gives a charge; the attorney reads it, and nobody is called so. */
    private static final List<String> OF_THE_LAW = List.of("court.case.");

    private static final Pattern KEY = Pattern.compile("[\"`](court\\.[a-zA-Z-]+(?:\\.[a-zA-Z-]+)*)[\"`]");
    private static final Path ASSETS = Path.of("src/main/resources/assets/js");
    private static final int LONGEST_SENTENCE = 20;

    private static Map<String, String> in(String language) {
        return Objects.requireNonNull(WORDS.get(language)).tailMap("court.").headMap("court/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_page_says_a_word_that_may_not_be_said_to_a_person(String language) throws IOException {
        String list = Files.readString(Path.of("src/main/resources/check/banned-words.yaml"));
        Entry file = Objects.requireNonNull(Entry.parse("banned-words.yaml", list, new Problems()));
        List<String> banned = Objects.requireNonNull(file.field(language)).items().stream()
                .map(Entry::text)
                .toList();

        in(language).forEach((key, text) -> {
            String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
            for (String phrase : OF_THE_LAW.stream().anyMatch(key::startsWith) ? List.<String>of() : banned) {
                assertThat(padded).as(key).doesNotContain(" " + phrase + " ");
            }
            assertThat(text).as(key).doesNotContain("!", "¡").doesNotContainPattern("\\p{So}|\\p{Nd}");
        });
        assertThat(banned).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_sentence_is_short(String language) {
        in(language)
                .forEach((key, text) -> Pattern.compile("(?<=[.?])\\s+")
                        .splitAsStream(text)
                        .forEach(sentence -> assertThat(Pattern.compile("\\s+")
                                        .splitAsStream(sentence)
                                        .count())
                                .as(key + ": " + sentence)
                                .isLessThanOrEqualTo(LONGEST_SENTENCE)));
    }

    @Test
    void every_word_that_a_page_uses_is_there() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(ASSETS)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(80);
        assertThat(in("en").keySet()).containsAll(used);
    }
}
