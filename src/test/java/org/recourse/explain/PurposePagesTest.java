package org.recourse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.rulebook.Purpose;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
import org.recourse.rulebook.SignCount;

/** The pages for lay readers beside the rules, which are written by hand. */
class PurposePagesTest {

    private static final Path PACK = Path.of("rules/ny/2026.1");
    private static final Rulebook RULEBOOK = Rulebook.of(PackReader.read(PackFiles.of(PACK)));

    @ParameterizedTest
    @EnumSource
    void the_page_of_a_purpose_names_its_rules_and_what_they_cannot_know(Purpose purpose) throws IOException {
        // A page writes "SVC-PEER-1, -2" for two rules in one row.
        String page = page(purpose).replaceAll("([A-Z0-9-]+-)1, -2", "$11, $12");

        assertThat(page).contains("**What this cannot know:**");
        assertThat(RULEBOOK.rules().stream().filter(rule -> rule.purpose() == purpose))
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(page).containsPattern("\\b" + id + "\\b"));
    }

    @Test
    void every_count_is_explained_where_the_levels_are() throws IOException {
        String page = page(Purpose.CONCERN);

        for (SignCount count : SignCount.values()) {
            String users = RULEBOOK.rules().stream()
                    .filter(rule -> rule.purpose() == Purpose.CONCERN)
                    .filter(rule -> rule.condition().text().matches(".*\\b" + count.word() + " .*"))
                    .map(Rule::id)
                    .collect(Collectors.joining(", "));
            assertThat(page).containsPattern("\\| `" + count.word() + "` \\| .* \\| " + users + " \\|");
        }
    }

    private static String page(Purpose purpose) throws IOException {
        return Files.readString(PACK.resolve(purpose.folder()).resolve("README.md"));
    }
}
