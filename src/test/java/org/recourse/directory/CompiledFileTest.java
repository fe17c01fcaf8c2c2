package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledFileTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void reading_back_what_was_written_gives_an_equal_directory() throws IOException {
        for (Path source : new Path[] {DirectoryReaderTest.TABULAR, Path.of("config/directory/demo")}) {
            DirectoryImport done = DirectoryImport.read(source);
            Path target = folder.resolve("compiled.json");

            done.writeTo(target);

            assertThat(DirectoryImport.read(target)).isEqualTo(done);
        }
    }

    @Test
    void the_same_directory_gives_the_same_bytes_from_either_form() throws IOException {
        Path fromTables = folder.resolve("tables.json");
        Path fromJson = folder.resolve("json.json");
        Path again = folder.resolve("again.json");

        DirectoryImport.read(DirectoryReaderTest.TABULAR).writeTo(fromTables);
        DirectoryImport.read(DirectoryReaderTest.COMPILED).writeTo(fromJson);
        DirectoryImport.read(fromTables).writeTo(again);

        assertThat(fromJson).hasSameBinaryContentAs(fromTables);
        assertThat(again).hasSameBinaryContentAs(fromTables);
        assertThat(folder.toFile().list()).hasSize(3);
    }
}
