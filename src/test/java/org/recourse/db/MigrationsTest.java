package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.DatabaseException.Reason;

class MigrationsTest {

    private static final Path SHIPPED = Path.of("src/main/resources/migrations");

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void the_shipped_ones_are_those_in_the_folder_each_with_a_number_of_its_own() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .sorted())
                    .isEqualTo(Files.readAllLines(SHIPPED.resolve("index.txt")));
        }
        assertThat(Files.readAllLines(SHIPPED.resolve("index.txt")))
                .extracting(name -> Integer.parseInt(name.substring(0, 4)))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void each_is_one_statement_and_no_constraint_waits_for_the_commit() throws IOException {
        for (String name : Files.readAllLines(SHIPPED.resolve("index.txt"))) {
            String sql = Files.readString(SHIPPED.resolve(name));

            assertThat(sql).as(name).endsWith(";\n").doesNotContainIgnoringCase("deferr");
            assertThat(sql.lines().filter(line -> line.startsWith("create ") || line.startsWith("alter ")))
                    .as(name)
                    .hasSize(1);
            if (sql.contains("create table")) {
                assertThat(sql)
                        .as(name)
                        .containsPattern("strict(, without rowid)?;\n$")
                        .startsWith("-- ");
                assertThat(sql.lines().takeWhile(line -> line.startsWith("--")).toList())
                        .as("how long rows are kept")
                        .anyMatch(line -> line.contains("Kept "));
            }
        }
    }

    @Test
    void from_empty_and_repeated_they_give_the_same_schema() {
        Path file = folder.resolve("test.db");
        List<String> once;
        try (Database database = Database.open(file)) {
            once = database.read(handle -> handle.createQuery("select sql from sqlite_schema order by name")
                    .mapTo(String.class)
                    .list());
        }
        try (Database again = Database.open(file)) {
            List<String> twice = again.read(handle -> handle.createQuery("select sql from sqlite_schema order by name")
                    .mapTo(String.class)
                    .list());

            assertThat(twice).isEqualTo(once).hasSizeGreaterThan(6);
            assertThat(again.integrityCheck()).isEmpty();
            assertThat(again.quickCheck()).isEmpty();
        }
    }

    @Test
    void killed_between_two_steps_the_next_start_does_the_rest() throws Exception {
        for (int done = 0; done <= 4; done++) {
            Path each = Files.createDirectory(folder.resolve("after" + done));
            Database.open(each.resolve("test.db"), steps(done)).close();

            Database.open(each.resolve("test.db"), steps(4)).close();

            assertThat(versionAndTables(each.resolve("test.db"))).containsExactly("4", "4");
        }
    }

    @Test
    void a_step_that_fails_leaves_the_schema_before_it() throws Exception {
        Path file = folder.resolve("test.db");
        Migrations broken = new Migrations(List.of(
                step(1), Migration.of("0002_break.sql", "create table half (a) strict; create table step_1 (a);")));

        assertThatThrownBy(() -> Database.open(file, broken))
                .isInstanceOf(DatabaseException.class)
                .cause()
                .hasMessageContaining("0002_break.sql");

        assertThat(versionAndTables(file)).containsExactly("1", "1");
        Database.open(file, steps(2)).close();
        assertThat(versionAndTables(file)).containsExactly("2", "2");
    }

    @Test
    void a_copy_is_made_when_there_is_something_to_lose_and_kept_for_one_start() throws Exception {
        Path file = folder.resolve("test.db");
        Path before = folder.resolve("test.db.before-migration");
        Database.open(file, steps(2)).close();
        assertThat(before).doesNotExist();

        Database.open(file, steps(4)).close();
        assertThat(versionAndTables(before)).containsExactly("2", "2");

        Database.open(file, steps(4)).close();
        assertThat(before).doesNotExist();
    }

    @Test
    void a_newer_schema_is_refused_and_left_alone() throws Exception {
        Path file = folder.resolve("test.db");
        Database.open(file, steps(4)).close();

        assertThatThrownBy(() -> Database.open(file, steps(3)))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNUSABLE))
                .hasMessageContaining("newer release");
        assertThat(versionAndTables(file)).containsExactly("4", "4");
    }

    @Test
    void a_step_with_a_number_further_up_is_done_once() throws Exception {
        Path file = folder.resolve("test.db");
        Migrations apart = new Migrations(List.of(step(1), step(7)));
        Database.open(file, apart).close();

        Database.open(file, apart).close();

        assertThat(versionAndTables(file)).containsExactly("7", "2");
    }

    @Test
    void numbers_go_up_and_names_have_a_form() {
        assertThatThrownBy(() -> new Migrations(List.of(step(2), step(1)))).hasMessageContaining("0001_step.sql");
        assertThatThrownBy(() -> new Migrations(List.of(step(1), step(1)))).hasMessageContaining("0001_step.sql");
        assertThatThrownBy(() -> Migration.of("1_step.sql", "")).hasMessageContaining("named like");
    }

    @Test
    void a_gap_in_the_numbers_is_passed_over() throws Exception {
        Path file = folder.resolve("test.db");
        Database.open(file, new Migrations(List.of(step(1), step(3)))).close();

        Database.open(file, new Migrations(List.of(step(1), step(3), step(7)))).close();

        assertThat(versionAndTables(file)).containsExactly("7", "3");
    }

    static Migrations steps(int count) {
        return new Migrations(
                IntStream.rangeClosed(1, count).mapToObj(MigrationsTest::step).toList());
    }

    private static Migration step(int number) {
        return Migration.of(
                "%04d_step.sql".formatted(number),
                "create table step_%1$d (a int) strict; insert into step_%1$d (a) values (1);".formatted(number));
    }

    static List<String> versionAndTables(Path file) throws Exception {
        try (Connection connection = new DatabaseFile(file).openReadOnly()) {
            return List.of(
                    Settings.readOne(connection, "pragma user_version"),
                    Settings.readOne(connection, "select count(*) from sqlite_schema where name like 'step_%'"));
        }
    }
}
