package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.DatabaseException.Reason;

class DatabaseFileTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void nobody_else_may_open_any_of_its_files() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (Database database = Notes.open(folder)) {
            database.writeAndWait(Notes.insert(1));
            database.backup(copy);

            for (String name :
                    List.of("test.db", "test.db-wal", "test.db-shm", "test.db.lock", "test.db.reserve", "copy.db")) {
                assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
            }
            assertThat(permissions(folder.resolve("test.db.native"))).isEqualTo("rwx------");
        }
    }

    @Test
    void a_file_others_could_open_is_taken_from_them() throws IOException {
        Path file = folder.resolve("test.db");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        try (Database database = Notes.open(folder)) {
            database.writeAndWait(Notes.insert(1));

            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("test.db-wal"))).isEqualTo("rw-------");
        }
    }

    @Test
    void it_is_open_once_only_and_again_after_it_was_closed() {
        try (Database database = Notes.open(folder)) {
            database.writeAndWait(Notes.insert(1));

            assertUnusable(() -> Notes.open(folder), "open already");
        }
        try (Database again = Notes.open(folder)) {
            assertThat(again.<List<Long>>read(Notes::ids)).containsExactly(1L);
        }
    }

    @Test
    void closing_leaves_no_log_behind() {
        try (Database database = Notes.open(folder)) {
            database.writeAndWait(Notes.insert(1));
        }

        assertThat(folder.resolve("test.db-wal")).doesNotExist();
        assertThat(folder.resolve("test.db-shm")).doesNotExist();
    }

    @Test
    void a_path_carries_no_settings() {
        assertUnusable(
                () -> Database.open(folder.resolve("test.db?secure_delete=false&enable_load_extension=true")),
                "question mark");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void neither_a_link_nor_a_folder_is_followed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("test.db"), folder.resolve("elsewhere.db"));

        assertUnusable(() -> Database.open(link), "plain file");
        assertUnusable(() -> Database.open(folder), "plain file");
    }

    @Test
    void a_file_of_another_program_is_left_as_it_is() throws Exception {
        Path file = folder.resolve("test.db");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table theirs (a)");
        }
        byte[] before = Files.readAllBytes(file);

        assertUnusable(() -> Notes.open(folder), "another program");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(folder.resolve("test.db"), "not a database, ".repeat(100));

        assertUnusable(() -> Notes.open(folder), "could not be opened");
    }

    @Test
    void libraries_left_behind_by_a_killed_process_are_removed() throws IOException {
        Path left = Files.createDirectory(folder.resolve("test.db.native")).resolve("sqlite-3.0.0-left.so");
        Files.createFile(left);

        Notes.open(folder).close();

        assertThat(left).doesNotExist();
    }

    @Test
    void a_failed_statement_does_not_say_what_it_was_given() {
        try (Database database = Notes.open(folder)) {
            assertThatThrownBy(() -> database.writeAndWait(
                            handle -> handle.createUpdate("insert into note (id, text) values (:id, :text)")
                                    .bind("id", 1)
                                    .bind("text", "canary")
                                    .execute()))
                    .hasMessageContaining("note.text")
                    .satisfies(failure -> assertThat(org.assertj.core.util.Throwables.getStackTrace(failure))
                            .doesNotContain("canary"));
        }
    }

    private static void assertUnusable(org.assertj.core.api.ThrowableAssert.ThrowingCallable open, String message) {
        assertThatThrownBy(open)
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNUSABLE))
                .hasMessageContaining(message);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
