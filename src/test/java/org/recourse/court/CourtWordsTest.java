package org.recourse.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.support.NewYork;

/** Which words the pages around a record have. What they may say is held with all other fixed words. */
class CourtWordsTest {

    private static final SortedMap<String, SortedMap<String, String>> PERSON = CourtWords.ofPages(NewYork.PACK);
    private static final SortedMap<String, SortedMap<String, String>> COUNSEL = CourtWords.forCounsel(NewYork.PACK);
    private static final SortedMap<String, SortedMap<String, String>> START = CourtWords.forEverybody(NewYork.PACK);
    private static final SortedMap<String, SortedMap<String, String>> ENROLMENT = CourtWords.forEnrolment(NewYork.PACK);
    private static final SortedMap<String, SortedMap<String, String>> STAFF = CourtWords.forStaff(NewYork.PACK);

    private static final Pattern KEY =
            Pattern.compile("[\"`]((?:court|counsel|enrol|staff|start)\\.[a-zA-Z_-]+(?:\\.[a-zA-Z_-]+)*)[\"`]");
    private static final Path ASSETS = Path.of("src/main/resources/assets/js");

    private static Map<String, String> english(SortedMap<String, SortedMap<String, String>> words) {
        return Objects.requireNonNull(words.get("en"));
    }

    @Test
    void a_person_has_every_language_of_the_pack_and_counsel_those_with_a_file() {
        assertThat(PERSON.keySet()).isEqualTo(NewYork.PACK.words().keySet());
        assertThat(START.keySet()).isEqualTo(PERSON.keySet());
        assertThat(List.of(COUNSEL.keySet(), ENROLMENT.keySet(), STAFF.keySet()))
                .containsOnly(Set.of("en", "es"));
        assertThat(Stream.of(PERSON, START, COUNSEL, ENROLMENT, STAFF)
                        .map(all -> all.values().stream()
                                .map(Map::keySet)
                                .distinct()
                                .count()))
                .containsOnly(1L);
    }

    @Test
    void only_a_translation_that_nobody_reviewed_says_so() {
        PERSON.forEach((language, words) -> assertThat(words.get("unreviewed"))
                .isEqualTo(
                        language.equals("en")
                                ? ""
                                : Objects.requireNonNull(NewYork.PACK.words().get(language))
                                        .get("notes.unreviewed")));
    }

    @Test
    void what_only_counsel_reads_is_on_no_page_for_everybody() {
        assertThat(english(PERSON).keySet())
                .noneMatch(key -> key.startsWith("counsel.") || key.startsWith("remedies."));
        assertThat(english(COUNSEL)).containsKeys("counsel.brief.heading", "court.leave", "remedies.REM-T.name");
        for (var words : List.of(START, ENROLMENT)) {
            assertThat(english(words).keySet())
                    .noneMatch(key -> key.startsWith("counsel.") || key.startsWith("remedies."));
        }
    }

    @Test
    void staff_read_the_names_of_what_is_counted_and_no_more_of_a_pack() {
        assertThat(english(STAFF))
                .containsKeys("services.SVC-ID.name", "alternatives.ALT-00.name", "remedies.REM-T.name");
        assertThat(english(STAFF).keySet())
                .filteredOn(key -> !key.startsWith("court.") && !key.startsWith("staff."))
                .allMatch(key -> key.endsWith(".name") || key.equals("direction") || key.equals("unreviewed"));
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
        assertThat(used)
                .allMatch(key -> english(COUNSEL).containsKey(key)
                        || english(ENROLMENT).containsKey(key)
                        || english(STAFF).containsKey(key)
                        || key.matches("court.fit|counsel.use"));
        assertThat(used).containsAll(List.of("court.withdraw.receipt", "counsel.brief.heading"));
    }
}
