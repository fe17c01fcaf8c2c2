package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidentialPlaceTest {

    private static final String ATTRIBUTES = "id,link_id,link_entity,taxonomy_term_id";
    private static final String SHELTER = "att-1,srv-1,service,trm-1";

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void its_address_and_coordinates_are_nowhere_after_import() throws IOException {
        DirectoryImport done = DirectoryImport.read(DirectoryReaderTest.TABULAR);
        Path target = folder.resolve("compiled.json");
        done.writeTo(target);

        assertThat(Files.readString(target))
                .contains("1 Example Street")
                .doesNotContain("Secret", "blue door", "987654", "adr-3");
        assertThat(done.toString()).contains("1 Example Street").doesNotContain("Secret", "blue door", "987654");
        assertThat(DirectoryReaderTest.provider(done.directory(), "sal-3").confidential())
                .isTrue();
    }

    @Test
    void its_address_is_in_no_match() throws IOException {
        ProviderMatcher matcher =
                new ProviderMatcher(DirectoryReader.read(DirectoryReaderTest.TABULAR), Providers.TODAY);

        String json = new ObjectMapper().writeValueAsString(matcher.match("SVC-SHELTER", "zh", "brooklyn"));

        assertThat(json).contains("sal-3", "\"address\":null").doesNotContain("Secret");
    }

    @ParameterizedTest
    @CsvSource({
        "srv-1, service",
        "sal-1, service_at_location",
        "loc-1, location",
        "loc-1, ''",
        "adr-1, address",
        "org-1, organization"
    })
    void the_term_may_be_attached_at_any_level(String id, String entity) throws IOException {
        marked(id, entity).writeTo(folder);

        assertHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redacted", "Confidential", "Confidential address", "physical (redacted)"})
    void a_location_type_may_say_so(String type) throws IOException {
        new DataPackageFolder()
                .withPlace()
                .with("location", "id,location_type", "loc-1," + type)
                .writeTo(folder);

        assertHidden();
    }

    @ParameterizedTest
    @CsvSource({
        "99 Secret Lane, 99 SECRET  lane",
        "412 Willow Street, 412 Willow St.",
        "412 Willow Street, '412 W. Willow St, Apt 3'",
        "412 Willow Street, 'Suite 3, 412 Willow'",
        "412 Willow Street, 412A Willow Str",
        "412 Fifth Avenue, 412 5th Ave",
        "412 St. Marks Place, 412 Saint Marks Pl",
        "412 West Street, 412 W St",
        "41-25 Willow Street, 4125 willow st",
        "10 Court Street, 10 Court St",
        "412 Avenue B, 412 Ave B",
        "幸福路８８号, 幸福路88号",
        "شارع النيل 12, شارع النيل، 12"
    })
    void its_address_stays_hidden_when_listed_once_more_elsewhere(String line, String again) throws IOException {
        marked("srv-1", "service")
                .with(
                        "service",
                        "id,organization_id,name,status,assured_date",
                        "srv-1,org-1,Beds tonight,active,2026-09-15",
                        "srv-2,org-1,Office,active,2026-09-15",
                        "srv-3,org-1,Annex,active,2026-09-15")
                .with("location", "id,location_type", "loc-1,physical", "loc-2,physical")
                .with(
                        "service_at_location",
                        "id,service_id,location_id",
                        "sal-1,srv-1,loc-1",
                        "sal-2,srv-2,loc-1",
                        "sal-3,srv-3,loc-2")
                .with(
                        "address",
                        "id,location_id,address_1,city",
                        "adr-1,loc-1,\"" + line + "\",Queens",
                        "adr-2,loc-2,\"" + again + "\",Jamaica")
                .writeTo(folder);

        assertHidden();
    }

    @Test
    void a_name_that_repeats_the_address_is_refused() throws IOException {
        marked("srv-1", "service")
                .with(
                        "service",
                        "id,organization_id,name,status",
                        "srv-1,org-1,Beds at 99 Secret Lane (ring twice),active")
                .writeTo(folder);

        assertThatThrownBy(() -> DirectoryReader.read(folder))
                .isInstanceOf(DirectoryException.class)
                .hasMessageStartingWith("service.csv, line 2: repeats the address")
                .message()
                .doesNotContain("Secret");
    }

    @ParameterizedTest
    @CsvSource({
        "412 Willow Street, Haven at 412 Willow St",
        "412 Willow Street, 'Haven (412 N. Willow, ring twice)'",
        "幸福路88号, 位于幸福路88号的家",
        "شارع النيل 12, بيت شارع النيل 12"
    })
    void an_organization_that_is_named_after_the_address_is_refused(String line, String name) throws IOException {
        marked("srv-1", "service")
                .with("organization", "id,name", "org-1,\"" + name + "\"")
                .with("address", "id,location_id,address_1,city", "adr-1,loc-1," + line + ",Queens")
                .writeTo(folder);

        assertThatThrownBy(() -> DirectoryReader.read(folder))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("repeats the address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"413 Willow Street", "412 Elm Street", "1412 Willow Street", "Willow Street"})
    void another_address_is_shown(String other) throws IOException {
        marked("sal-1", "service_at_location")
                .with("location", "id,location_type", "loc-1,physical", "loc-2,physical")
                .with("service_at_location", "id,service_id,location_id", "sal-1,srv-1,loc-1", "sal-2,srv-1,loc-2")
                .with(
                        "address",
                        "id,location_id,address_1,city",
                        "adr-1,loc-1,412 Willow Street,Queens",
                        "adr-2,loc-2," + other + ",Queens")
                .writeTo(folder);

        assertThat(DirectoryReaderTest.provider(DirectoryReader.read(folder), "sal-2")
                        .confidential())
                .isFalse();
    }

    @Test
    void a_mark_on_something_that_has_no_place_is_refused_rather_than_lost() throws IOException {
        marked("con-1", "contact").writeTo(folder);

        assertThatThrownBy(() -> DirectoryReader.read(folder))
                .isInstanceOf(DirectoryException.class)
                .hasMessageStartingWith("attribute.csv, line 3: link_entity cannot be confidential");
    }

    private static DataPackageFolder marked(String id, String entity) {
        return new DataPackageFolder()
                .withPlace()
                .with(
                        "taxonomy_term",
                        "id,code,taxonomy",
                        "trm-1,SVC-SHELTER,recourse-service",
                        "trm-2,confidential-location,recourse-quality")
                .with("attribute", ATTRIBUTES, SHELTER, "att-2," + id + "," + entity + ",trm-2");
    }

    private void assertHidden() {
        assertThat(DirectoryReader.read(folder).providers()).isNotEmpty().allSatisfy(provider -> {
            assertThat(provider.confidential()).isTrue();
            assertThat(provider.address()).isNull();
        });
    }
}
