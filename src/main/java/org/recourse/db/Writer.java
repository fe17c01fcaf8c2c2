package org.recourse.db;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The one thread that writes. It takes whatever waits and stops only when nothing more can come. */
final class Writer implements AutoCloseable {

    private static final int MOST_WAITING = 1024;
    private static final int MOST_TOGETHER = 128;

    private final Connection connection;
    private final GroupCommit groupCommit;
    private final WaitingLine line = new WaitingLine(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "database-writer");

    Writer(Connection connection, Reserve reserve) {
        this.connection = connection;
        this.groupCommit = new GroupCommit(connection, reserve);
        thread.setDaemon(true);
        thread.start();
    }

    void afterCommit(Consumer<Handle> step) {
        groupCommit.afterCommit(step);
    }

    void add(Task task) {
        line.add(task);
    }

    /** Whoever waits for the writer on its own thread would wait for ever. */
    void checkMayWait() {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A work must not wait for another one: do both in one work.");
        }
    }

    private void run() {
        for (List<Task> tasks = line.take(MOST_TOGETHER); !tasks.isEmpty(); tasks = line.take(MOST_TOGETHER)) {
            run(tasks);
        }
    }

    private void run(List<Task> tasks) {
        List<Job<?>> together = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            if (task instanceof Job<?> job) {
                together.add(job);
            } else if (task instanceof Chore<?> chore) {
                commit(together);
                together.clear();
                chore.run(connection);
            }
        }
        commit(together);
    }

    private void commit(List<Job<?>> jobs) {
        if (jobs.isEmpty()) {
            return;
        }
        try {
            groupCommit.run(List.copyOf(jobs));
        } catch (RuntimeException | Error e) {
            // Our own fault; the writer goes on, and those without an answer get one.
            DatabaseException failure = DatabaseException.notWritten(e);
            jobs.forEach(job -> job.refuse(failure));
        }
    }

    /** Finishes what was taken. */
    @Override
    public void close() {
        checkMayWait();
        line.close();
        Uninterrupted.join(thread);
    }
}
