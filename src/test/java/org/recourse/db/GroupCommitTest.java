package org.recourse.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.db.DatabaseException.Reason;

@Timeout(60)
class GroupCommitTest {

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final CountDownLatch go = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Database database;

    @BeforeEach
    void open() {
        database = Notes.open(folder);
    }

    @AfterEach
    void close() {
        go.countDown();
        threads.shutdown();
        database.close();
    }

    @Test
    void each_of_32_writers_is_answered_when_others_can_see_what_it_wrote() throws Exception {
        int each = 40;
        List<Future<Integer>> writers = IntStream.range(0, 32)
                .mapToObj(writer -> threads.submit(() -> {
                    int seen = 0;
                    try (Connection outside = new DatabaseFile(folder.resolve("test.db")).openReadOnly()) {
                        for (int i = 0; i < each; i++) {
                            long id = writer * 1_000L + i;
                            database.writeAndWait(Notes.insert(id));
                            seen += Notes.seenFromOutside(outside, id) ? 1 : 0;
                        }
                    }
                    return seen;
                }))
                .toList();

        for (Future<Integer> writer : writers) {
            assertThat(writer.get()).isEqualTo(each);
        }
        assertThat(database.<List<Long>>read(Notes::ids)).hasSize(32 * each);
    }

    @Test
    void what_waits_together_is_written_together_and_in_order() throws Exception {
        holdTheWriter();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (long i = 100; i > 0; i--) {
            answers.add(write(Notes.insert(i)));
        }
        AtomicReference<String> seenInside = new AtomicReference<>("");
        AtomicReference<String> seenOutside = new AtomicReference<>("");
        CompletableFuture<Integer> last = write(handle -> {
            seenInside.set(Notes.ids(handle).size() + " rows");
            seenOutside.set(database.<List<Long>>read(Notes::ids).size() + " rows");
            return handle.execute("create table arrival as select id from note");
        });
        go.countDown();

        last.join();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(1));
        assertThat(seenInside).hasValue("100 rows");
        assertThat(seenOutside).hasValue("0 rows");
    }

    @Test
    void works_run_in_the_order_they_came() {
        holdTheWriter();
        List<Long> ran = new ArrayList<>();
        List<CompletableFuture<Boolean>> answers = LongStream.range(0, 500)
                .mapToObj(i -> write(handle -> ran.add(i)))
                .toList();
        go.countDown();

        answers.forEach(CompletableFuture::join);

        assertThat(ran).isSorted().hasSize(500);
    }

    @Test
    void one_that_fails_fails_alone_and_leaves_nothing() {
        holdTheWriter();
        CompletableFuture<Integer> first = write(Notes.insert(1));
        CompletableFuture<Integer> thrown = write(handle -> {
            Notes.insert(2).on(handle);
            throw new AssertionError("changed its mind");
        });
        CompletableFuture<Integer> refused =
                write(handle -> Notes.insert(3).on(handle) + Notes.insert(1).on(handle));
        CompletableFuture<Integer> ending = write(handle -> {
            Notes.insert(4).on(handle);
            handle.commit();
            return 1;
        });
        CompletableFuture<Integer> last = write(Notes.insert(5));
        go.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(last.join()).isEqualTo(1);
        assertThatThrownBy(thrown::join).hasRootCauseMessage("changed its mind");
        assertThatThrownBy(refused::join).hasMessageContaining("UNIQUE constraint failed: note.id");
        assertThatThrownBy(ending::join).hasMessageContaining("one transaction already");
        assertThat(database.<List<Long>>read(Notes::ids)).containsExactly(1L, 5L);
    }

    @Test
    void when_the_commit_fails_all_fail_and_the_writer_goes_on() {
        database.writeAndWait(handle -> handle.execute(
                "create table debt (note integer references note (id) deferrable initially deferred) strict"));
        holdTheWriter();
        List<CompletableFuture<Integer>> together = List.of(
                write(Notes.insert(1)),
                write(handle -> handle.execute("insert into debt (note) values (77)")),
                write(Notes.insert(2)));
        go.countDown();

        for (CompletableFuture<Integer> answer : together) {
            assertThatThrownBy(answer::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_COMMITTED));
        }
        assertThat(database.<List<Long>>read(Notes::ids)).isEmpty();
        assertThat(database.writeAndWait(Notes.insert(3))).isEqualTo(1);
        assertThat(database.<List<Long>>read(Notes::ids)).containsExactly(3L);
    }

    @Test
    void what_fails_after_a_commit_takes_no_answer_back() {
        database.afterCommit(handle -> {
            throw new IllegalStateException("cannot be read");
        });

        assertThat(database.writeAndWait(Notes.insert(1))).isEqualTo(1);
        assertThat(database.eraseAndWait(Notes.insert(2))).isEqualTo(1);
        assertThat(database.<List<Long>>read(Notes::ids)).containsExactly(1L, 2L);
    }

    @Test
    void too_many_are_refused_at_once_and_those_taken_are_done() {
        holdTheWriter();
        List<CompletableFuture<Integer>> taken =
                LongStream.range(0, 1024).mapToObj(i -> write(Notes.insert(i))).toList();

        assertThatThrownBy(() -> database.writeAndWait(Notes.insert(5_000)))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BUSY))
                .hasMessageContaining("Try again");
        go.countDown();

        assertThat(taken).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(1));
        assertThat(database.<List<Long>>read(Notes::ids)).hasSize(1024);
    }

    @Test
    void closing_finishes_what_was_taken_and_refuses_the_rest() throws Exception {
        holdTheWriter();
        List<CompletableFuture<Integer>> taken =
                LongStream.range(0, 300).mapToObj(i -> write(Notes.insert(i))).toList();
        Future<?> closing = threads.submit(database::close);
        while (!isRefusedAsClosed(write(Notes.insert(5_000)))) {
            assertThat(closing).isNotDone();
        }
        go.countDown();
        closing.get();

        assertThat(taken).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(1));
        assertThatThrownBy(() -> database.writeAndWait(Notes.insert(5_001)))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CLOSED));
        assertThatThrownBy(() -> database.read(Notes::ids)).hasMessageContaining("being closed");
        database = Notes.open(folder);
        assertThat(database.<List<Long>>read(Notes::ids)).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void an_interrupted_caller_still_learns_what_happened() {
        Thread.currentThread().interrupt();

        int written = database.writeAndWait(Notes.insert(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(written).isEqualTo(1);
    }

    @Test
    void a_work_that_interrupts_its_thread_harms_no_other() {
        database.writeAndWait(handle -> {
            Thread.currentThread().interrupt();
            return 1;
        });

        boolean interrupted =
                database.writeAndWait(handle -> Thread.currentThread().isInterrupted());
        assertThat(interrupted).isFalse();
        assertThat(database.writeAndWait(Notes.insert(1))).isEqualTo(1);
    }

    @Test
    void a_work_that_waits_for_another_is_refused_rather_than_stuck() {
        assertThatThrownBy(() -> database.writeAndWait(handle -> database.writeAndWait(Notes.insert(1))))
                .hasMessageContaining("do both in one work");
        assertThatThrownBy(() -> database.writeAndWait(handle -> {
                    database.close();
                    return 1;
                }))
                .hasMessageContaining("do both in one work");
    }

    @Test
    void what_hangs_on_an_answer_does_not_run_on_the_writer() {
        String ranOn = database.write(Notes.insert(1))
                .thenApply(written -> Thread.currentThread().getName())
                .toCompletableFuture()
                .join();

        assertThat(ranOn).isNotEqualTo("database-writer");
    }

    /** Keeps the writer in a transaction of its own, so that what comes next waits together. */
    private void holdTheWriter() {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> holding = write(handle -> {
            held.countDown();
            return await(go);
        });
        await(held);
        assertThat(holding).isNotDone();
    }

    private <T> CompletableFuture<T> write(Work<T> work) {
        return database.write(work).toCompletableFuture();
    }

    private static boolean isRefusedAsClosed(CompletableFuture<?> answer) throws InterruptedException {
        try {
            answer.get(20, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException stillWaiting) {
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof DatabaseException refusal && refusal.reason() == Reason.CLOSED;
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
