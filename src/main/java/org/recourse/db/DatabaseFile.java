package org.recourse.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * Where the database lies, and how a connection to it is opened. Only the path comes from outside; it can carry no
 * setting.
 *
 * <p>Nothing but SQLite may open the file, its log or its index while it is in use here: on POSIX systems, closing a
 * file anywhere in the process lets go of the locks SQLite holds on it.
 */
record DatabaseFile(Path path) {

    private static final String URL = "jdbc:sqlite:";

    /** "Rcrs", so that a file of something else is never taken for ours. */
    private static final int APPLICATION_ID = 0x52637273;

    DatabaseFile {
        path = path.toAbsolutePath().normalize();
        if (path.toString().contains("?")) {
            throw unusable("The path of the database must not contain a question mark.");
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw unusable("The database must be a plain file, not a link or a folder: " + path);
        }
    }

    Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    /** The only connection that may write. */
    Connection openWriter() throws SQLException, IOException {
        if (!Files.exists(path)) {
            PrivateFiles.create(path);
        }
        Connection connection = new SQLiteConfig().createConnection(URL + path);
        try {
            claim(connection);
            Settings.applyToWriter(connection);
            protect();
            return connection;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Connection openReader() throws SQLException, IOException {
        Connection connection = openReadOnly();
        try {
            Settings.applyToReader(connection);
            protect();
            return connection;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** As SQLite opens it: the one read-only kind that may still copy the database elsewhere. */
    Connection openReadOnly() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection(URL + path);
    }

    void checkIsOurs(Connection connection) throws SQLException {
        if (!Settings.readOne(connection, "pragma application_id").equals(Integer.toString(APPLICATION_ID))) {
            throw unusable("This file is a database of another program: " + path);
        }
    }

    private void claim(Connection connection) throws SQLException {
        if (Settings.readOne(connection, "select count(*) from sqlite_schema").equals("0")
                && Settings.readOne(connection, "pragma application_id").equals("0")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma application_id = " + APPLICATION_ID);
            }
        }
        checkIsOurs(connection);
    }

    private void protect() throws IOException {
        for (Path file : List.of(path, beside("-wal"), beside("-shm"))) {
            PrivateFiles.protect(file);
        }
    }

    private static DatabaseException unusable(String message) {
        return new DatabaseException(DatabaseException.Reason.UNUSABLE, message);
    }
}
