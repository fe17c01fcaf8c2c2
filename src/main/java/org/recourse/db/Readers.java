package org.recourse.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A few connections that cannot write. Each work sees one state of the database from its first to its last line. */
final class Readers implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_SECONDS = 2;

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private volatile boolean closed;

    Readers(DatabaseFile file) throws SQLException, IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(file.openReader());
        }
    }

    <T> T read(Work<T> work) {
        Connection connection = borrow();
        try {
            return inOneState(connection, work);
        } finally {
            idle.add(connection);
        }
    }

    private static <T> T inOneState(Connection connection, Work<T> work) {
        try (Statement transaction = connection.createStatement()) {
            transaction.execute("begin");
            try (Handle handle = Handles.over(connection).open()) {
                return work.on(handle);
            } finally {
                transaction.execute("rollback");
            }
        } catch (SQLException e) {
            throw new DatabaseException(DatabaseException.Reason.UNUSABLE, "The database could not be read.", e);
        }
    }

    private Connection borrow() {
        Connection connection = closed ? null : poll();
        if (connection == null) {
            throw closed
                    ? DatabaseException.closed()
                    : new DatabaseException(
                            DatabaseException.Reason.BUSY, "Too many reads are waiting. Try again in a few seconds.");
        }
        return connection;
    }

    private @Nullable Connection poll() {
        try {
            return idle.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Waits a moment for those still reading; one that takes longer closes with the process. */
    @Override
    public void close() throws SQLException {
        closed = true;
        List<Connection> back = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = poll();
            if (connection != null) {
                back.add(connection);
            }
        }
        for (Connection connection : back) {
            connection.close();
        }
    }
}
