package org.recourse.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingsTest {

    private static final Path FOLDER = Path.of("src/main/resources/consent");

    @Test
    void every_file_is_listed_and_every_language_asks_for_every_scope() throws Exception {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> FOLDER.relativize(file).toString())
                            .sorted())
                    .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("index.txt")));
        }
        Wordings wordings = Wordings.load();
        assertThat(wordings.languages()).containsExactlyInAnyOrder("en", "es", "fr", "ru", "zh-Hans", "ar");
        for (String language : wordings.languages()) {
            assertThat(wordings.find(language).orElseThrow().wordings())
                    .extracting(Wording::scope)
                    .containsExactly(Scope.values());
        }
    }

    @Test
    void every_scope_in_every_language_has_a_hash_of_its_own() {
        Wordings wordings = Wordings.load();
        Set<String> hashes = new HashSet<>();
        for (String language : wordings.languages()) {
            for (Wording wording : wordings.find(language).orElseThrow().wordings()) {
                assertThat(wording.name().hash()).matches("sha256:[0-9a-f]{64}");
                assertThat(hashes.add(wording.name().hash())).isTrue();
                assertThat(wordings.has(wording.scope(), wording.name())).isTrue();
                for (Scope other : Scope.values()) {
                    assertThat(wordings.has(other, wording.name())).isEqualTo(other == wording.scope());
                }
            }
        }
    }

    @Test
    void words_never_change_after_they_were_used() {
        Wording store = Wordings.load().find("en").orElseThrow().wordings().get(0);

        assertThat(store.name().hash())
                .as("whoever changes words makes a new version")
                .isEqualTo("sha256:7b1d178255a0af5b05c97cfdeed6ef8e313784f04f2223b245ad6684eda47296");
    }
}
