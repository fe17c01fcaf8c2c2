package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.DatabaseException.Reason;

class FullDiskTest {

    private static final byte[] PAGE = new byte[4_000];

    @TempDir
    Path folder = Path.of("set by JUnit");

    private Database database;
    private Path reserve = Path.of("set below");

    @BeforeEach
    void open() {
        database = Notes.open(folder);
        reserve = folder.resolve("test.db.reserve");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_insert_fails_cleanly_and_a_deletion_succeeds() {
        int stored = fillTo(40);

        assertFull(() -> database.writeAndWait(Notes.insert(10_000, PAGE)));
        assertThat(database.integrityCheck()).isEmpty();
        for (int i = 0; i < stored; i++) {
            assertThat(database.eraseAndWait(Notes.delete(i))).isEqualTo(1);
        }

        assertThat(database.<List<Long>>read(Notes::ids)).isEmpty();
        assertThat(database.integrityCheck()).isEmpty();
        assertThat(database.writeAndWait(Notes.insert(10_000, PAGE))).isEqualTo(1);
    }

    @Test
    void an_erasure_that_needs_room_gets_the_reserve_and_nothing_else_does() {
        int stored = fillTo(40);
        // As on a disk that has no more room than the reserve takes.
        Work<Integer> eraseAndNote = handle -> {
            if (!Files.exists(reserve)) {
                handle.createQuery("pragma max_page_count = 60")
                        .mapTo(Integer.class)
                        .one();
            }
            return Notes.insert(20_000, PAGE).on(handle) + Notes.delete(0).on(handle);
        };
        assertThat(reserve).hasSize(Reserve.BYTES);
        assertFull(() -> database.writeAndWait(eraseAndNote));
        assertThat(reserve).as("only an erasure may use it").exists();

        int changed = database.eraseAndWait(eraseAndNote);

        assertThat(changed).isEqualTo(2);
        assertThat(database.<List<Long>>read(Notes::ids)).hasSize(stored).doesNotContain(0L);
        assertThat(database.integrityCheck()).isEmpty();
        assertThat(reserve).doesNotExist();
        database.writeAndWait(Notes.insert(20_001));
        assertThat(reserve)
                .as("taken again with the next write, as there is room")
                .hasSize(Reserve.BYTES);
    }

    @Test
    void while_the_reserve_cannot_be_taken_again_only_erasures_are_done() throws Exception {
        database.writeAndWait(Notes.insert(1));
        database.close();
        Files.delete(reserve);
        // No file system lets a file be made where a full folder is.
        Files.createFile(Files.createDirectory(reserve).resolve("in the way"));
        database = Notes.open(folder);

        CompletionStage<Integer> written = database.write(Notes.insert(2));
        assertFull(() -> written.toCompletableFuture().get());
        assertThat(database.eraseAndWait(Notes.delete(1))).isEqualTo(1);

        Files.delete(reserve.resolve("in the way"));
        assertThat(database.writeAndWait(Notes.insert(3))).isEqualTo(1);
        assertThat(database.<List<Long>>read(Notes::ids)).containsExactly(3L);
    }

    /** Stores until the file may not grow any more; gives back how many rows there are. */
    private int fillTo(int pages) {
        database.writeAndWait(handle -> handle.createQuery("pragma max_page_count = " + pages)
                .mapTo(Integer.class)
                .one());
        int stored = 0;
        while (true) {
            try {
                database.writeAndWait(Notes.insert(stored, PAGE));
                stored++;
            } catch (DatabaseException full) {
                assertThat(full.reason()).isEqualTo(Reason.FULL);
                return stored;
            }
        }
    }

    private static void assertFull(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThatThrownBy(write).satisfies(failure -> {
            Throwable cause = failure instanceof DatabaseException ? failure : failure.getCause();
            assertThat(cause)
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            full -> assertThat(full.reason()).isEqualTo(Reason.FULL))
                    .hasMessageContaining("only erasing is possible");
        });
    }
}
