package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @ParameterizedTest
    @CsvSource({
        "journal_mode,wal,delete",
        "synchronous,2,1",
        "secure_delete,1,0",
        "secure_delete,1,fast",
        "temp_store,2,1",
        "cache_spill,0,1",
        "foreign_keys,1,0",
        "recursive_triggers,1,0",
        "trusted_schema,0,1",
        "cell_size_check,1,0",
        "mmap_size,0,65536",
        "busy_timeout,2000,3000",
        "wal_autocheckpoint,200,1000",
        "journal_size_limit,0,-1"
    })
    void a_setting_is_as_it_must_be_and_any_other_value_is_refused(String name, String must, String other)
            throws Exception {
        DatabaseFile file = new DatabaseFile(folder.resolve("test.db"));
        try (Connection connection = file.openWriter();
                Statement statement = connection.createStatement()) {
            assertThat(Settings.readOne(connection, "pragma " + name)).isEqualTo(must);
            assertThatCode(() -> Settings.checkWriter(connection)).doesNotThrowAnyException();

            statement.execute("pragma " + name + " = " + other);

            assertThatThrownBy(() -> Settings.checkWriter(connection))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("SQLite has " + name + " = ");
        }
    }

    @Test
    void the_driver_alone_would_not_do() throws Exception {
        DatabaseFile file = new DatabaseFile(folder.resolve("test.db"));
        file.openWriter().close();

        try (Connection asTheDriverOpensIt = file.openReadOnly()) {
            assertThatThrownBy(() -> Settings.checkWriter(asTheDriverOpensIt)).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void a_reader_has_them_too_and_cannot_write() throws Exception {
        try (Database database = Notes.open(folder)) {
            assertThat(database.<String>read(handle -> handle.createQuery("pragma secure_delete")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("1");
            assertThatThrownBy(() -> database.read(Notes.insert(1))).hasMessageContaining("READONLY");
            assertThatThrownBy(() -> database.read(handle -> handle.execute("pragma query_only = off")
                            + handle.execute("insert into note (id, text) values (1, x'00')")))
                    .hasMessageContaining("READONLY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.40.1", "3.51.2", "3.50.9", "2.99.99", "3.51", "", "4", "nothing"})
    void an_older_sqlite_is_refused(String version) {
        assertThatThrownBy(() -> Settings.checkVersion(version)).hasMessageContaining("too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.51.10", "3.54.1", "4.0.0"})
    void a_newer_sqlite_will_do(String version) {
        assertThatCode(() -> Settings.checkVersion(version)).doesNotThrowAnyException();
    }
}
