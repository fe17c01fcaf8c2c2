package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoDirectoryTest {

    private static final List<String> SERVICES = List.of(
            "SVC-SHELTER",
            "SVC-HOUSING",
            "SVC-SAFETY",
            "SVC-BASICS",
            "SVC-BENEFITS",
            "SVC-HEALTH",
            "SVC-SRH",
            "SVC-MENTAL-HEALTH",
            "SVC-HARM-REDUCTION",
            "SVC-IMMIGRATION-LAW",
            "SVC-CIVIL-LAW",
            "SVC-LABOUR-LAW",
            "SVC-RECORD",
            "SVC-ID",
            "SVC-WORK-SCHOOL",
            "SVC-FAMILY",
            "SVC-POLICE-ACCOUNT",
            "SVC-PEER",
            "SVC-LANGUAGE",
            "SVC-TRAFFICKING",
            "SVC-YOUTH");

    private final Directory demo = DirectoryReader.readResource("/directory/demo");
    private final LocalDate published = Objects.requireNonNull(demo.publishedOn());

    @Test
    void the_packaged_directory_is_the_one_in_the_source() {
        assertThat(demo).isEqualTo(DirectoryReader.read(Path.of("config/directory/demo")));
    }

    @Test
    void every_service_is_given_at_least_twice_on_the_day_it_was_published() {
        ProviderMatcher matcher = new ProviderMatcher(demo, published);

        assertThat(SERVICES)
                .allSatisfy(service ->
                        assertThat(matcher.match(service, "en", null)).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void it_shows_each_case_the_import_knows() {
        DirectoryReport report =
                DirectoryImport.read(Path.of("config/directory/demo")).report(published, SERVICES);

        assertThat(report.warnings()).isEmpty();
        assertThat(report.notCovered()).isEmpty();
        assertThat(report.kept()).isBetween(38, 45);
        assertThat(report.hiddenStale()).isEqualTo(3);
        assertThat(report.hiddenInactive()).isEqualTo(1);
        assertThat(report.confidentialWithoutAddress()).isGreaterThan(3);
        assertThat(demo.providers().stream().map(Provider::qualities).flatMap(Collection::stream))
                .contains(Quality.values());
        assertThat(demo.providers().stream().map(Provider::areas).flatMap(Collection::stream))
                .contains("bronx", "brooklyn", "manhattan", "queens", "staten-island", "citywide");
        assertThat(demo.providers().stream().map(Provider::languages).flatMap(Collection::stream))
                .contains("en", "es", "fr", "ru", "zh", "ar", "ht", "bn");
    }

    @Test
    void its_telephone_numbers_are_reserved_for_fiction() {
        assertThat(demo.providers())
                .extracting(Provider::phone)
                .allSatisfy(phone -> assertThat(phone).matches("(212|718)-555-01\\d\\d"));
    }

    @Test
    void its_names_are_plainly_invented() {
        assertThat(demo.providers())
                .extracting(Provider::organisation)
                .allSatisfy(name ->
                        assertThat(name).matches(".*(Example|Invented|Imagin|Pretend|Fiction|Fabled|Made-Up).*"));
    }
}
