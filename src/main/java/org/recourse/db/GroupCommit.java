package org.recourse.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings several works to disk with one sync: each in a savepoint of its own, all in one transaction, none answered
 * before the commit has returned.
 */
final class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final Connection connection;
    private final Jdbi jdbi;
    private final Reserve reserve;
    private volatile Consumer<Handle> afterCommit = handle -> {};

    GroupCommit(Connection connection, Reserve reserve) {
        this.connection = connection;
        this.jdbi = Handles.over(connection);
        this.reserve = reserve;
    }

    void afterCommit(Consumer<Handle> step) {
        afterCommit = step;
    }

    /** Answers every job, one way or the other. While the reserve is gone, erasures only. */
    void run(List<Job<?>> jobs) {
        boolean erasuresOnly = jobs.stream().allMatch(Job::erases);
        if (reserve.isHeld() || (!erasuresOnly && reserve.take())) {
            runFreely(jobs);
        } else {
            runErasures(jobs, DatabaseException.full(null));
        }
    }

    private void runFreely(List<Job<?>> jobs) {
        DatabaseException failure = attempt(jobs);
        if (failure != null
                && failure.reason() == DatabaseException.Reason.FULL
                && jobs.stream().anyMatch(Job::erases)) {
            reserve.giveUp();
            runErasures(jobs, failure);
        } else {
            answer(jobs, failure);
        }
    }

    private void runErasures(List<Job<?>> jobs, DatabaseException full) {
        answer(jobs.stream().filter(job -> !job.erases()).toList(), full);
        List<Job<?>> erasures = jobs.stream().filter(Job::erases).toList();
        if (!erasures.isEmpty()) {
            answer(erasures, attempt(erasures));
        }
    }

    private static void answer(List<Job<?>> jobs, @Nullable DatabaseException failure) {
        for (Job<?> job : jobs) {
            if (failure == null) {
                job.committed();
            } else {
                job.refuse(failure);
            }
        }
    }

    /** One transaction; gives back why it was not committed, if it was not. */
    private @Nullable DatabaseException attempt(List<Job<?>> jobs) {
        try {
            execute("begin immediate");
            for (Job<?> job : jobs) {
                runAlone(job);
            }
            execute("commit");
        } catch (SQLException e) {
            DatabaseException failure = DatabaseException.notWritten(e);
            rollBack(failure);
            return failure;
        }
        runAfterCommit();
        return null;
    }

    /** What was committed stays, so nobody hears otherwise: a caller might destroy the key of a row that is there. */
    private void runAfterCommit() {
        try (Handle handle = jdbi.open()) {
            afterCommit.accept(handle);
        } catch (RuntimeException e) {
            LOG.error("What follows a commit failed: {}", e.getClass().getName());
        }
    }

    private void runAlone(Job<?> job) throws SQLException {
        execute("savepoint work");
        try (Handle handle = jdbi.open()) {
            job.run(handle);
        } catch (Throwable failure) {
            undo(job, failure);
        }
        // Whoever interrupted the work did not mean the writer.
        Thread.interrupted();
        execute("release work");
    }

    private void undo(Job<?> job, Throwable failure) throws SQLException {
        boolean full = DatabaseException.isFull(failure);
        try {
            execute("rollback to work");
        } catch (SQLException transactionIsGone) {
            transactionIsGone.addSuppressed(failure);
            throw full ? new SQLException(failure) : transactionIsGone;
        }
        if (full && job.erases()) {
            throw new SQLException(failure);
        }
        job.undone(full ? DatabaseException.full(failure) : failure);
    }

    private void rollBack(DatabaseException failure) {
        try {
            execute("rollback");
        } catch (SQLException alreadyRolledBack) {
            failure.addSuppressed(alreadyRolledBack);
        }
    }

    /** Prepared anew each time: the driver throws away a statement that failed. */
    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
