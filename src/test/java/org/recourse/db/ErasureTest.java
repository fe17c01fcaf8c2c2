package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.DatabaseException.Reason;

class ErasureTest {

    private static final String CANARY = "a-yellow-bird-in-a-mine";
    private static final int ROWS = 200;

    @TempDir
    Path temporary = Path.of("set by JUnit");

    private Path folder = Path.of("set below");

    @BeforeEach
    void folder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("data"));
    }

    @Test
    void what_was_erased_is_in_no_file_once_the_log_is_emptied() throws Exception {
        try (Database database = Notes.open(folder)) {
            fill(database);
            assertThat(RawBytes.count(folder, CANARY)).isNotEmpty();

            eraseAll(database);
            assertThat(RawBytes.count(folder, CANARY))
                    .as("the log has it still")
                    .containsKey("test.db-wal");
            database.truncateLog();
            database.backup(folder.resolve("copy.db"));

            assertThat(RawBytes.count(folder, CANARY)).isEmpty();
        }
        assertThat(RawBytes.count(folder, CANARY)).isEmpty();
    }

    @Test
    void without_overwriting_it_would_have_stayed() throws Exception {
        try (Database database = Notes.open(folder)) {
            fill(database);
            database.truncateLog();
            database.writeAndWait(handle -> handle.createQuery("pragma secure_delete = off")
                    .mapTo(Integer.class)
                    .one());

            eraseAll(database);
            database.truncateLog();

            assertThat(RawBytes.count(folder, CANARY).get("test.db")).isGreaterThan(ROWS / 2);
            database.backup(folder.resolve("copy.db"));
            assertThat(RawBytes.count(folder, CANARY)).doesNotContainKey("copy.db");
        }
    }

    @Test
    void what_a_failed_work_wrote_never_reaches_a_file() throws Exception {
        try (Database database = Notes.open(folder)) {
            assertThatThrownBy(() -> database.writeAndWait(handle -> {
                        for (int i = 0; i < 20_000; i++) {
                            Notes.insert(i, row()).on(handle);
                        }
                        throw new IllegalStateException("changed its mind");
                    }))
                    .hasMessage("changed its mind");

            assertThat(RawBytes.count(folder, CANARY)).isEmpty();
        }
    }

    @Test
    void a_reader_that_stays_is_told_of_and_the_log_emptied_when_it_has_gone() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (Database database = Notes.open(folder)) {
            fill(database);
            Future<Integer> reader = other.submit(() -> database.<Integer>read(handle -> {
                int seen = Notes.ids(handle).size();
                reading.countDown();
                awaitQuietly(leave);
                return seen + Notes.ids(handle).size();
            }));
            reading.await();
            eraseAll(database);

            assertThatThrownBy(database::truncateLog)
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            busy -> assertThat(busy.reason()).isEqualTo(Reason.BUSY));
            leave.countDown();

            assertThat(reader.get()).as("one state to the end").isEqualTo(2 * ROWS);
            database.truncateLog();
            assertThat(RawBytes.count(folder, CANARY)).isEmpty();
        } finally {
            leave.countDown();
            other.shutdown();
        }
    }

    private static void fill(Database database) {
        for (int i = 0; i < ROWS; i++) {
            database.writeAndWait(Notes.insert(i, row()));
        }
    }

    private static void eraseAll(Database database) {
        for (int i = 0; i < ROWS; i++) {
            database.eraseAndWait(Notes.delete(i));
        }
    }

    private static byte[] row() {
        return (CANARY + "-".repeat(300)).getBytes(StandardCharsets.UTF_8);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
