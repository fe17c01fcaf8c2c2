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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A few connections that cannot write. Each work sees one state of the database from its first to its last line. */
final class Readers implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_SECONDS = 2;

    private final BlockingQueue<Reader> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private volatile boolean closed;

    /** A connection with its Jdbi, which takes longer to make than most works to read. */
    private record Reader(Connection connection, Jdbi jdbi) {

        static Reader over(Connection connection) {
            return new Reader(connection, Handles.over(connection));
        }
    }

    Readers(DatabaseFile file) throws SQLException, IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            idle.add(Reader.over(file.openReader()));
        }
    }

    <T> T read(Work<T> work) {
        Reader reader = borrow();
        try {
            return inOneState(reader, work);
        } finally {
            idle.add(reader);
        }
    }

    private static <T> T inOneState(Reader reader, Work<T> work) {
        try (Statement transaction = reader.connection().createStatement()) {
            transaction.execute("begin");
            try (Handle handle = reader.jdbi().open()) {
                return work.on(handle);
            } finally {
                transaction.execute("rollback");
            }
        } catch (SQLException e) {
            throw new DatabaseException(DatabaseException.Reason.UNUSABLE, "The database could not be read.", e);
        }
    }

    private Reader borrow() {
        Reader reader = closed ? null : poll();
        if (reader == null) {
            throw closed
                    ? DatabaseException.closed()
                    : new DatabaseException(
                            DatabaseException.Reason.BUSY, "Too many reads are waiting. Try again in a few seconds.");
        }
        return reader;
    }

    private @Nullable Reader poll() {
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
        List<Reader> back = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Reader reader = poll();
            if (reader != null) {
                back.add(reader);
            }
        }
        for (Reader reader : back) {
            reader.connection().close();
        }
    }
}
