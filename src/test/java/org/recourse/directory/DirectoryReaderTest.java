package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryReaderTest {

    static final Path TABULAR = Path.of("src/test/resources/directory/tabular");
    static final Path COMPILED = Path.of("src/test/resources/directory/compiled.json");

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void a_tabular_package_and_a_compiled_file_give_the_same_directory() {
        assertThat(DirectoryReader.read(TABULAR)).isEqualTo(DirectoryReader.read(COMPILED));
    }

    @Test
    void a_bare_list_gives_the_same_providers_as_a_page() throws IOException {
        String page = Files.readString(COMPILED);
        Path bare = Files.writeString(
                folder.resolve("bare.json"), page.substring(page.indexOf('['), page.lastIndexOf(']') + 1));

        Directory directory = DirectoryReader.read(bare);

        assertThat(directory.providers())
                .isEqualTo(DirectoryReader.read(COMPILED).providers());
        assertThat(directory.publishedOn()).isNull();
    }

    @Test
    void a_folder_with_one_json_file_for_each_kind_gives_a_directory() throws IOException {
        Files.writeString(folder.resolve("services.json"), """
                {"created": "2026-10-01", "contents": [{"id": "srv-1", "organization_id": "org-1", "name": "Beds",
                  "status": "active", "organization": {"id": "org-1"}}]}""");
        Files.writeString(folder.resolve("organizations.json"), "[{\"id\": \"org-1\", \"name\": \"Example House\"}]");
        Files.writeString(folder.resolve("attributes.json"), """
                [{"id": "att-1", "link_id": "srv-1", "link_entity": "service",
                  "taxonomy_term": {"id": "trm-1", "code": "SVC-SHELTER", "taxonomy": "recourse-service"}}]""");

        Directory directory = DirectoryReader.read(folder);

        assertThat(directory.publishedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(directory.providers()).singleElement().satisfies(provider -> {
            assertThat(provider.organisation()).isEqualTo("Example House");
            assertThat(provider.serves()).containsExactly("SVC-SHELTER");
        });
    }

    @Test
    void every_place_of_a_service_is_a_provider_of_its_own() {
        Directory directory = DirectoryReader.read(TABULAR);

        assertThat(directory.providers()).extracting(Provider::id).containsExactly("sal-1", "sal-2", "sal-3", "srv-3");
        assertThat(provider(directory, "sal-1")).satisfies(first -> {
            assertThat(first.serviceId()).isEqualTo("srv-1");
            assertThat(first.languages()).containsExactly("en", "es");
            assertThat(first.areas()).containsExactly("queens", "staten-island");
            assertThat(first.phone()).isEqualTo("718-555-0102 ext. 12");
            assertThat(first.hours()).isEqualTo("Mon-Thu 09:00-17:30; Sat 10:00-14:00");
            assertThat(first.cost()).isEqualTo(Cost.LOW);
            assertThat(first.idRequired()).isEqualTo(IdRequired.YES);
            assertThat(first.qualities()).containsExactly(Quality.TRANS_AFFIRMING);
            assertThat(Objects.requireNonNull(first.address()).oneLine())
                    .isEqualTo("1 Example Street, Floor 2, Queens, NY 00000");
        });
    }

    @Test
    void what_is_said_of_one_place_goes_before_what_is_said_of_the_service() {
        Provider second = provider(DirectoryReader.read(TABULAR), "sal-2");

        assertThat(second.phone()).isEqualTo("718-555-0103");
        assertThat(second.hours()).isEqualTo("By appointment");
        assertThat(second.languages()).containsExactly("en", "es", "ht");
        assertThat(second.qualities()).containsExactly(Quality.TRANS_AFFIRMING, Quality.PEER_LED);
    }

    @Test
    void no_papers_asked_for_counts_as_no_id_needed() {
        Provider shelter = provider(DirectoryReader.read(TABULAR), "sal-3");

        assertThat(shelter.idRequired()).isEqualTo(IdRequired.NO);
        assertThat(shelter.qualities()).containsExactly(Quality.NO_ID_NEEDED);
    }

    @Test
    void text_is_shown_on_one_line_without_control_or_direction_characters() throws IOException {
        new DataPackageFolder()
                .with("organization", "id,name", "org-1,\" Example\n\u202EHouse\u0007 \"")
                .writeTo(folder);

        assertThat(DirectoryReader.read(folder).providers())
                .singleElement()
                .extracting(Provider::organisation)
                .isEqualTo("Example House");
    }

    static Provider provider(Directory directory, String id) {
        return directory.providers().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
