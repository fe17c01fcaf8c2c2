package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryReportTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void it_counts_what_is_kept_hidden_and_confidential_and_what_nobody_gives() {
        DirectoryImport done = DirectoryImport.read(DirectoryReaderTest.TABULAR);

        DirectoryReport early = done.report(Providers.TODAY, List.of("SVC-SHELTER", "SVC-HEALTH", "SVC-ID"));
        DirectoryReport late = done.report(LocalDate.of(2027, 3, 10), List.of("SVC-SHELTER", "SVC-HEALTH"));

        assertThat(early)
                .isEqualTo(new DirectoryReport(
                        Providers.TODAY,
                        4,
                        3,
                        0,
                        1,
                        1,
                        List.of("SVC-HEALTH", "SVC-SHELTER"),
                        List.of("SVC-ID"),
                        List.of()));
        assertThat(late.hiddenStale()).isEqualTo(2);
        assertThat(late.notCovered()).containsExactly("SVC-HEALTH");
    }

    @Test
    void it_warns_of_what_was_left_out_without_repeating_it() throws IOException {
        new DataPackageFolder()
                .with("service", "id,organization_id,name,status,assured_date", "srv-1,org-1,Beds,active,2036-09-15")
                .with("taxonomy_term", "id,code,taxonomy", "trm-1,pear-led,recourse-quality")
                .with("language", "id,service_id,name,code", "lng-1,srv-1,Spanish,")
                .with("service_area", "id,service_id,name", "are-1,srv-1," + "Everywhere ".repeat(9))
                .writeTo(folder);

        DirectoryReport report = DirectoryImport.read(folder).report(Providers.TODAY, List.of());

        assertThat(report.warnings())
                .hasSize(5)
                .anyMatch(warning -> warning.startsWith("taxonomy_term.csv, line 2: is no quality known here"))
                .anyMatch(warning -> warning.startsWith("service.csv, line 2: has no recourse-service term"))
                .anyMatch(warning -> warning.startsWith("language.csv, line 2: code is missing"))
                .anyMatch(warning -> warning.startsWith("service_area.csv, line 2: name is no short area name"))
                .anyMatch(warning -> warning.startsWith("assured_date lies ahead for 1"))
                .noneMatch(warning -> warning.contains("pear") || warning.contains("Everywhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "Photo ID, YES",
        "Photo I.D., YES",
        "Two I. D.s, YES",
        "Social Security card, YES",
        "Green card, YES",
        "Proof of income, UNKNOWN"
    })
    void papers_asked_for_outweigh_a_promise_not_to(String document, IdRequired required) throws IOException {
        new DataPackageFolder()
                .with("taxonomy_term", "id,code,taxonomy", "trm-1,No-ID-Needed,recourse-quality")
                .with("required_document", "id,service_id,document", "doc-1,srv-1," + document)
                .writeTo(folder);

        DirectoryImport done = DirectoryImport.read(folder);

        assertThat(done.directory().providers()).singleElement().satisfies(provider -> {
            assertThat(provider.idRequired()).isEqualTo(required);
            assertThat(provider.qualities()).isEmpty();
        });
        assertThat(done.warnings()).anyMatch(warning -> warning.contains("asks for papers"));
    }

    @Test
    void it_warns_that_other_pages_were_not_read() throws IOException {
        String page =
                Files.readString(DirectoryReaderTest.COMPILED).replace("\"last_page\": true", "\"last_page\": false");
        Path file = Files.writeString(folder.resolve("page.json"), page);

        assertThat(DirectoryImport.read(file).warnings())
                .singleElement()
                .asString()
                .startsWith("page.json: is not the last page");
    }
}
