package org.recourse.talk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.support.NewYork;

/** What the screens themselves say to a person. */
class TalkWordsTest {

    private static final SortedMap<String, SortedMap<String, String>> WORDS = TalkWords.of(NewYork.PACK);
    private static final Pattern KEY = Pattern.compile("[\"`](ui\\.[a-z-]+(?:\\.[a-z-]+)*)[\"`]");

    private static final Pattern OF_THE_DAY = Pattern.compile("\"(day\\.[a-z-]+(?:\\.[a-z-]+)*)\"");

    @Test
    void every_language_of_the_pack_is_offered_and_has_the_same_words() {
        assertThat(WORDS.keySet()).containsExactly("ar", "en", "es", "fr", "ru", "zh-Hans");
        assertThat(WORDS.values().stream().map(Map::keySet).distinct()).hasSize(1);
        WORDS.forEach((language, words) ->
                assertThat(words.get("direction")).isEqualTo(language.equals("ar") ? "rtl" : "ltr"));
    }

    @Test
    void only_a_translation_that_nobody_reviewed_says_so() {
        WORDS.forEach((language, words) -> assertThat(words.get("unreviewed"))
                .isEqualTo(language.equals("en") ? "" : words.get("notes.unreviewed")));
    }

    @Test
    void a_yes_of_its_own_is_shown_where_one_language_has_it() {
        assertThat(WORDS.get("zh-Hans")).containsEntry("questions.N4.options.YES", "想");
        assertThat(WORDS.get("en")).containsEntry("questions.N4.options.YES", "Yes");
        assertThat(ScreenBook.of(
                                NewYork.PACK,
                                Objects.requireNonNull(WORDS.get("en")).keySet())
                        .stream()
                        .filter(screen -> screen.id().equals("N4"))
                        .flatMap(screen -> screen.groups().stream())
                        .flatMap(group -> group.choices().stream())
                        .map(Choice::words))
                .contains("questions.N4.options.YES", "answers.SKIP");
    }

    @Test
    void a_language_with_screens_is_not_among_those_without_and_chinese_stands_there_in_its_other_script() {
        assertThat(OwnNames.without(WORDS.keySet()))
                .doesNotContainKeys("ar", "en", "es", "fr", "ru", "zh", "zh-Hans")
                .containsKeys("zh-Hant", "ht", "uk");
        assertThat(OwnNames.without(Set.of("en"))).containsKeys("zh", "zh-Hant", "ar");
    }

    @Test
    void no_screen_has_a_figure_that_must_be_read_aloud() {
        WORDS.keySet()
                .forEach(language -> ofTheScreens(language)
                        .forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern("\\p{Nd}")));
    }

    private static Map<String, String> ofTheScreens(String language) {
        return Objects.requireNonNull(WORDS.get(language)).tailMap("ui.").headMap("ui/");
    }

    @Test
    void every_word_is_used_and_every_word_used_is_there() {
        Set<String> used = used(KEY);
        // Put together in the code: the cards said first, and what is to be looked at.
        List.of("who", "choose", "no-cost", "duty", "skip").forEach(card -> used.add("ui.say." + card));
        List.of("names", "long", "empty").forEach(problem -> used.add("ui.problem." + problem));
        used.removeIf(key -> key.endsWith("."));

        assertThat(used).isEqualTo(new TreeSet<>(ofTheScreens("en").keySet()));
    }

    @Test
    void every_word_of_the_day_is_used_and_every_one_used_is_there() {
        assertThat(used(OF_THE_DAY))
                .hasSizeGreaterThan(30)
                .isEqualTo(new TreeSet<>(Objects.requireNonNull(WORDS.get("en"))
                        .tailMap("day.")
                        .headMap("day/")
                        .keySet()));
    }

    private static Set<String> used(Pattern key) {
        Set<String> used = new TreeSet<>();
        for (String text : sources()) {
            Matcher matcher = key.matcher(text);
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        return used;
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
