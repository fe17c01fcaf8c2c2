package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidDirectoryTest {

    private static final String SERVICE = "id,organization_id,name,status,assured_date";
    private static final String JSON_SERVICE = """
            {"id": "srv-1", "name": "SECRETWORD", "status": "active", "organization": {"id": "org-1", "name": "A"}%s}""";

    @TempDir
    Path folder = Path.of("set by JUnit");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../SECRETWORD.csv",
                "a/../../SECRETWORD.csv",
                "/etc/SECRETWORD",
                "C:\\\\SECRETWORD.csv",
                "https://example.org/SECRETWORD.csv",
                "a//SECRETWORD.csv",
                "..",
                ""
            })
    void a_path_out_of_the_package_is_refused(String path) throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"name\": \"service\", \"path\": \"" + path + "\"}]}");

        assertRefused(folder)
                .startsWith("datapackage.json at /resources/0/path: is not a file inside the package")
                .doesNotContain("SECRETWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"resources\": 3}", "{\"resources\": [\"SECRETWORD\"]}"})
    void a_broken_package_description_is_refused(String text) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), text);

        assertRefused(folder).startsWith("datapackage.json").doesNotContain("SECRETWORD");
    }

    @Test
    void a_link_out_of_the_package_is_refused(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("service.csv"), SERVICE + "\n");
        new DataPackageFolder().writeTo(folder);
        Files.delete(folder.resolve("service.csv"));
        Files.createSymbolicLink(folder.resolve("service.csv"), outside);

        assertRefused(folder).startsWith("service.csv: leads out of the folder");
    }

    @Test
    void a_table_listed_twice_is_refused() throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [{"name": "service", "path": "a.csv"}, {"name": "services", "path": "b.csv"}]}""");

        assertRefused(folder).startsWith("datapackage.json at /resources/1/name: names a table twice");
    }

    @Test
    void a_listed_file_that_is_not_there_is_named() throws IOException {
        new DataPackageFolder().writeTo(folder);
        Files.delete(folder.resolve("attribute.csv"));

        assertRefused(folder).startsWith("attribute.csv: cannot be read");
    }

    @Test
    void a_folder_without_a_directory_is_refused() {
        assertRefused(folder).contains("holds neither datapackage.json nor services.json");
        assertRefused(folder.resolve("none")).contains("cannot be found");
    }

    @Test
    void a_directory_without_services_is_refused() throws IOException {
        new DataPackageFolder()
                .with("service", SERVICE)
                .with("attribute", "id,link_id,taxonomy_term_id")
                .writeTo(folder);

        assertRefused(folder).startsWith("datapackage.json: holds no services");
    }

    @Test
    void a_duplicate_id_is_refused_with_its_line() throws IOException {
        new DataPackageFolder()
                .with("service", SERVICE, "srv-1,org-1,One,active,", "srv-1,org-1,SECRETWORD,active,")
                .writeTo(folder);

        assertRefused(folder)
                .startsWith("service.csv, line 3: id is used twice")
                .doesNotContain("SECRETWORD");
    }

    @Test
    void a_duplicate_service_in_json_is_refused_with_its_pointer() throws IOException {
        String service = JSON_SERVICE.formatted("");

        assertRefused(json("[" + service + "," + service + "]"))
                .startsWith("directory.json at /1: id is used twice")
                .doesNotContain("SECRETWORD");
    }

    @Test
    void a_duplicate_part_in_json_is_refused_with_its_pointer() throws IOException {
        String phones = ", \"phones\": [{\"id\": \"p\", \"number\": \"1\"}, {\"id\": \"p\", \"number\": \"1\"}]";

        assertRefused(json("{\"contents\": [" + JSON_SERVICE.formatted(phones) + "]}"))
                .startsWith("directory.json at /contents/0/phones/1/id: is used twice");
    }

    @Test
    void one_id_for_two_different_organizations_is_refused() throws IOException {
        String other = JSON_SERVICE.formatted("").replace("srv-1", "srv-2").replace("\"A\"", "\"SECRETWORD\"");

        assertRefused(json("[" + JSON_SERVICE.formatted("") + "," + other + "]"))
                .startsWith("directory.json at /1/organization: name differs from the same object at")
                .doesNotContain("SECRETWORD");
    }

    @Test
    void a_reference_to_nothing_is_refused_with_its_line() throws IOException {
        new DataPackageFolder()
                .with("phone", "id,service_id,number", "tel-1,SECRETWORD,1")
                .writeTo(folder);
        assertRefused(folder)
                .startsWith("phone.csv, line 2: service_id names no service")
                .doesNotContain("SECRETWORD");

        new DataPackageFolder()
                .with("attribute", "id,link_id,link_entity,taxonomy_term_id", "att-1,SECRETWORD,service,trm-1")
                .writeTo(folder);
        assertRefused(folder)
                .startsWith("attribute.csv, line 2: link_id names nothing")
                .doesNotContain("SECRETWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "01/02/2026"})
    void a_date_that_is_none_is_refused(String date) throws IOException {
        new DataPackageFolder()
                .with("service", SERVICE, "srv-1,org-1,One,active," + date)
                .writeTo(folder);

        assertRefused(folder)
                .startsWith("service.csv, line 2 assured_date: is not a date")
                .doesNotContain(date);
    }

    @Test
    void an_unknown_status_language_amount_code_or_id_is_refused() throws IOException {
        assertColumn("service", "status is not an HSDS status", SERVICE, "srv-1,org-1,One,SECRETWORD,");
        assertColumn("language", "code is no language", "id,service_id,code", "lng-1,srv-1,SECRETWORD1");
        assertColumn("cost_option", "amount is not an amount", "id,service_id,amount", "cst-1,srv-1,SECRETWORD");
        assertColumn("phone", "id is missing or no id", "id,service_id,number", "SECRETWORD/1,srv-1,1");
        new DataPackageFolder()
                .with("taxonomy_term", "id,code,taxonomy", "trm-1,SECRETWORD,recourse-service")
                .writeTo(folder);
        assertRefused(folder).startsWith("taxonomy_term.csv, line 2: code is no service code");
    }

    @Test
    void a_missing_name_or_organization_is_refused() throws IOException {
        assertColumn("service", "name is missing", SERVICE, "srv-1,org-1,,active,");
        assertColumn("service", "organization_id is missing", SERVICE, "srv-1,,One,active,");
    }

    @Test
    void a_broken_csv_table_is_refused_with_its_line() throws IOException {
        assertBroken("service.csv, line 2: has 2 cells where the header has 5", SERVICE, "srv-1,SECRETWORD");
        assertBroken("service.csv, line 2: after this line", SERVICE, "srv-1,org-1,One,active,", "x,\"SECRETWORD");
        assertBroken("service.csv, line 1: names a column twice", "id,name,name");
        assertBroken("service.csv, line 1: has no column id", "SECRETWORD,name");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        new DataPackageFolder().writeTo(folder);
        Files.writeString(folder.resolve("service.csv"), "");

        assertRefused(folder).startsWith("service.csv: is empty");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        new DataPackageFolder().writeTo(folder);
        Files.write(folder.resolve("service.csv"), "id,name\ns,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(folder).startsWith("service.csv: is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"SECRETWORD\": 1, \"SECRETWORD\": 2}]",
                "[{\"id\": SECRETWORD}]",
                "[{\"id\": \"SECRETWORD\"",
                "[] []",
                "{\"SECRETWORD\": []}",
                "\"SECRETWORD\"",
                ""
            })
    void json_that_is_broken_or_no_list_is_refused(String text) throws IOException {
        assertRefused(json(text)).startsWith("directory.json").doesNotContain("SECRETWORD");
    }

    @Test
    void json_of_the_wrong_shape_is_refused_with_its_pointer() throws IOException {
        assertRefused(json("[3]")).startsWith("directory.json at /0: is not an object");
        assertRefused(json("[{\"id\": [\"SECRETWORD\"]}]")).startsWith("directory.json at /0/id: is a list");
        assertRefused(json("[" + JSON_SERVICE.formatted(", \"phones\": \"SECRETWORD\"") + "]"))
                .startsWith("directory.json at /0/phones: is not a list");
    }

    @Test
    void a_text_that_is_too_long_is_refused() throws IOException {
        assertBroken("service.csv, line 2: cell 3 is longer", SERVICE, "srv-1,org-1," + "x".repeat(4_001) + ",active,");
        assertRefused(json("[{\"id\": \"" + "x".repeat(4_001) + "\"}]"))
                .startsWith("directory.json, line 1, column ")
                .contains("longer than 4,000");
    }

    @Test
    void nesting_that_is_too_deep_is_refused() throws IOException {
        assertRefused(json("[".repeat(41) + "]".repeat(41)))
                .startsWith("directory.json, line 1")
                .contains("nesting");
    }

    @Test
    void too_many_rows_are_refused() throws IOException {
        String rows =
                IntStream.rangeClosed(0, 100_000).mapToObj(i -> "o" + i + ",n").collect(Collectors.joining("\n"));
        new DataPackageFolder().with("organization", "id,name", rows).writeTo(folder);

        assertRefused(folder).startsWith("organization.csv, line 100002: more than 100,000 organizations");
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws IOException {
        new DataPackageFolder().writeTo(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("service.csv").toFile(), "rw")) {
            file.setLength(Limits.FILE_BYTES + 1L);
        }

        assertRefused(folder).startsWith("service.csv: is larger than 32 MiB");
    }

    private void assertColumn(String table, String message, String... lines) throws IOException {
        new DataPackageFolder().with(table, lines).writeTo(folder);
        assertRefused(folder).startsWith(table + ".csv, line 2: " + message).doesNotContain("SECRETWORD");
    }

    private void assertBroken(String message, String... lines) throws IOException {
        new DataPackageFolder().with("service", lines).writeTo(folder);
        assertRefused(folder).startsWith(message).doesNotContain("SECRETWORD");
    }

    private Path json(String text) throws IOException {
        return Files.writeString(folder.resolve("directory.json"), text);
    }

    private static AbstractStringAssert<?> assertRefused(Path source) {
        return assertThatThrownBy(() -> DirectoryReader.read(source))
                .isInstanceOf(DirectoryException.class)
                .message();
    }
}
