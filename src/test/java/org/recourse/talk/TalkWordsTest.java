package org.recourse.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.pack.Entry;
import org.recourse.pack.Problems;
import org.recourse.support.NewYork;

/** What the screens themselves say to a person. */
class TalkWordsTest {

    private static final SortedMap<String, SortedMap<String, String>> WORDS = TalkWords.of(NewYork.PACK);
    private static final Pattern KEY = Pattern.compile("[\"`](ui\\.[a-z-]+(?:\\.[a-z-]+)*)[\"`]");
    private static final int LONGEST_SENTENCE = 20;

    @Test
    void english_and_spanish_are_complete() {
        assertThat(WORDS.keySet()).contains("en", "es");
        assertThat(WORDS.values()).allSatisfy(words -> assertThat(words).containsKey("direction"));
        assertThat(WORDS.values().stream().map(Map::keySet).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_screen_says_a_word_that_may_not_be_said_to_a_person(String language) throws IOException {
        String list = Files.readString(Path.of("src/main/resources/check/banned-words.yaml"));
        Entry file = Objects.requireNonNull(Entry.parse("banned-words.yaml", list, new Problems()));
        List<String> banned = Objects.requireNonNull(file.field(language)).items().stream()
                .map(Entry::text)
                .toList();

        ofTheScreens(language).forEach((key, text) -> {
            String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
            for (String phrase : banned) {
                assertThat(padded).as(key).doesNotContain(" " + phrase + " ");
            }
            assertThat(text).as(key).doesNotContain("!", "¡").doesNotContainPattern("\\p{So}|\\p{Nd}");
        });
        assertThat(banned).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_sentence_is_short(String language) {
        ofTheScreens(language)
                .forEach((key, text) -> Pattern.compile("(?<=[.?])\\s+")
                        .splitAsStream(text)
                        .forEach(sentence -> assertThat(Pattern.compile("\\s+")
                                        .splitAsStream(sentence)
                                        .count())
                                .as(key + ": " + sentence)
                                .isLessThanOrEqualTo(LONGEST_SENTENCE)));
    }

    private static Map<String, String> ofTheScreens(String language) {
        return Objects.requireNonNull(WORDS.get(language)).tailMap("ui.").headMap("ui/");
    }

    @Test
    void every_word_is_used_and_every_word_used_is_there() {
        TreeSet<String> used = new TreeSet<>();
        for (String text : sources()) {
            Matcher matcher = KEY.matcher(text);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        // Put together in the code: the cards said first, and what is to be looked at.
        List.of("who", "choose", "no-cost", "duty", "skip").forEach(card -> used.add("ui.say." + card));
        List.of("names", "long", "empty").forEach(problem -> used.add("ui.problem." + problem));
        used.removeIf(key -> key.endsWith("."));

        assertThat(used).isEqualTo(new TreeSet<>(ofTheScreens("en").keySet()));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Stream.of("templates/talk", "assets/js", "../java/org/recourse/talk")
                .flatMap(folder -> Arrays.stream(Objects.requireNonNull(
                                Path.of("src/main/resources", folder).toFile().listFiles()))
                        .map(java.io.File::toPath))) {
            return files.map(TalkWordsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void words_written_for_the_lawyer_do_not_come_to_the_tablet() {
        assertThat(WORDS.get("en"))
                .doesNotContainKey("alternatives.ALT-00.text")
                .doesNotContainKey("remedies.REM-T.text")
                .doesNotContainKey("dates.WORK")
                .doesNotContainKey("indicators.IND-FORCE");
    }
}
