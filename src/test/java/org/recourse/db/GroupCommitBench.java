package org.recourse.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Compares group commit with a transaction a request, in turns in one run: 32 threads, rows of 1.5 KB, the same
 * settings. Arguments: a folder on the disk to measure, and seconds a turn.
 *
 * <p>For a disk whose syncs take 2 ms longer, run it below
 * {@code strace -f --seccomp-bpf -o /dev/null -e trace=fsync,fdatasync -e inject=fsync,fdatasync:delay_exit=2000}.
 */
final class GroupCommitBench {

    private static final int THREADS = 32;
    private static final int TURNS = 3;
    private static final AtomicLong IDS = new AtomicLong();
    private static final byte[] ROW = new byte[1_500];

    private GroupCommitBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "bench");
        long nanos = (long) (Double.parseDouble(arguments[1]) * 1e9);
        DatabaseFile alone = new DatabaseFile(folder.resolve("alone.db"));
        ReentrantLock turn = new ReentrantLock();
        try (Database grouped = Notes.open(folder);
                Connection connection = alone.openWriter()) {
            Notes.MIGRATIONS.apply(connection, alone);
            Jdbi jdbi = Handles.over(connection);
            for (int i = 0; i <= TURNS; i++) {
                System.out.print(i == 0 ? "warm-up: " : "");
                double each = measure("a transaction each", nanos, id -> {
                    turn.lock();
                    try {
                        putAlone(connection, jdbi, id);
                    } finally {
                        turn.unlock();
                    }
                });
                double together = measure("group commit", nanos, id -> grouped.writeAndWait(Notes.insert(id, ROW)));
                System.out.printf("ratio %.2f%n", together / each);
            }
        }
    }

    private static double measure(String name, long nanos, LongConsumer store) throws InterruptedException {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        LongAdder stored = new LongAdder();
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> {
                while (System.nanoTime() - start < nanos) {
                    store.accept(IDS.incrementAndGet());
                    stored.increment();
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(nanos * 10, TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("stuck");
        }
        double perSecond = stored.sum() * 1e9 / (System.nanoTime() - start);
        System.out.printf("%s %.0f/s, ", name, perSecond);
        return perSecond;
    }

    private static void putAlone(Connection connection, Jdbi jdbi, long id) {
        try (Statement transaction = connection.createStatement()) {
            transaction.execute("begin immediate");
            try (Handle handle = jdbi.open()) {
                Notes.insert(id, ROW).on(handle);
            }
            transaction.execute("commit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
