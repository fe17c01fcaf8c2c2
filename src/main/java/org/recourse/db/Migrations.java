package org.recourse.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database forward to the newest schema, one numbered step in one transaction each; never back. */
final class Migrations {

    private static final String BASE = "/migrations/";

    private final List<Migration> steps;
    private final int newest;

    Migrations(List<Migration> steps) {
        int before = 0;
        for (Migration step : steps) {
            if (step.number() <= before) {
                throw new IllegalArgumentException("Migrations are numbered upwards from 1; see " + step.name());
            }
            before = step.number();
        }
        this.steps = List.copyOf(steps);
        this.newest = before;
    }

    /** Those this program was built with; {@code index.txt} lists them, as a jar cannot be searched. */
    static Migrations shipped() {
        return new Migrations(text("index.txt")
                .lines()
                .map(name -> Migration.of(name, text(name)))
                .toList());
    }

    /** If there is something to lose, a copy is kept until a later start has found nothing left to do. */
    void apply(Connection connection, DatabaseFile file) throws SQLException, IOException {
        Path before = file.beside(".before-migration");
        int version = version(connection);
        if (version > newest) {
            throw new DatabaseException(
                    DatabaseException.Reason.UNUSABLE,
                    "The database was written by a newer release (schema " + version + ", this one knows " + newest
                            + "). Use that release.");
        }
        if (version == newest) {
            Files.deleteIfExists(before);
            return;
        }
        if (version > 0 && !Files.exists(before)) {
            Backup.write(file, before);
        }
        for (Migration step : steps) {
            if (step.number() > version) {
                apply(connection, step);
            }
        }
    }

    private static void apply(Connection connection, Migration step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            try {
                statement.executeUpdate(step.sql());
                statement.execute("pragma user_version = " + step.number());
                statement.execute("commit");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw new SQLException("the migration " + step.name() + " failed", e);
            }
        }
    }

    private static void rollBack(Statement statement, SQLException cause) {
        try {
            statement.execute("rollback");
        } catch (SQLException alreadyRolledBack) {
            cause.addSuppressed(alreadyRolledBack);
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Integer.parseInt(Settings.readOne(connection, "pragma user_version"));
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(BASE + name)) {
            if (in == null) {
                throw new IOException("missing from the class path: " + BASE + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
