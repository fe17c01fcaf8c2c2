package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void a_copy_made_while_writing_holds_everything_answered_before_and_can_be_opened() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong answered = new AtomicLong(-1);
        try (Database database = Notes.open(folder)) {
            Future<?> writing = other.submit(() -> {
                for (long i = 0; !stop.get(); i++) {
                    database.writeAndWait(Notes.insert(i, new byte[1_000]));
                    answered.set(i);
                }
            });
            for (int drill = 0; drill < 10; drill++) {
                long before = answered.get();
                Path place = Files.createDirectory(folder.resolve("drill" + drill));
                database.backup(place.resolve("test.db"));

                try (Database restored = Notes.open(place)) {
                    List<Long> ids = restored.read(Notes::ids);
                    assertThat(ids).hasSizeGreaterThan((int) before);
                    assertThat(ids.isEmpty() || ids.get(ids.size() - 1) == ids.size() - 1)
                            .as("no gap")
                            .isTrue();
                    assertThat(restored.integrityCheck()).isEmpty();
                    restored.writeAndWait(Notes.insert(1_000_000));
                }
            }
            stop.set(true);
            writing.get();
        } finally {
            stop.set(true);
            other.shutdown();
        }
    }

    @Test
    void it_takes_the_place_of_the_one_before_and_leaves_nothing_unfinished() {
        Path copy = folder.resolve("copy.db");
        try (Database database = Notes.open(folder)) {
            database.backup(copy);
            database.writeAndWait(Notes.insert(1));
            database.backup(copy);
        }

        assertThat(folder.toFile().list()).noneMatch(name -> name.contains("partial"));
        try (Database restored = Database.open(copy, Notes.MIGRATIONS)) {
            assertThat(restored.<List<Long>>read(Notes::ids)).containsExactly(1L);
        }
    }

    @Test
    void one_that_cannot_be_written_leaves_the_one_before() throws Exception {
        Path nowhere = folder.resolve("missing").resolve("copy.db");
        try (Database database = Notes.open(folder)) {
            assertThatThrownBy(() -> database.backup(nowhere))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("could not be written");
        }
    }
}
