package org.recourse.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A copy of the database as it is now, checked before it gets its name. It holds live rows only: copying the pages
 * would bring along what was deleted.
 */
final class Backup {

    private Backup() {}

    static void write(DatabaseFile source, Path target) {
        DatabaseFile partial = new DatabaseFile(target.resolveSibling(target.getFileName() + ".partial"));
        try {
            Files.deleteIfExists(partial.path());
            PrivateFiles.create(partial.path());
            copy(source, partial);
            check(partial);
            PrivateFiles.force(partial.path());
            Files.move(partial.path(), target, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.forceFolder(PrivateFiles.folderOf(target));
        } catch (SQLException | IOException e) {
            throw new DatabaseException(
                    DatabaseException.Reason.NOT_COMMITTED, "The copy of the database could not be written.", e);
        } finally {
            discard(partial.path());
        }
    }

    private static void copy(DatabaseFile source, DatabaseFile partial) throws SQLException {
        try (Connection connection = source.openReadOnly();
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, partial.path().toString());
            copy.execute();
        }
    }

    private static void check(DatabaseFile partial) throws SQLException {
        try (Connection connection = partial.openReadOnly()) {
            partial.checkIsOurs(connection);
            List<String> problems = Integrity.whole(connection);
            if (!problems.isEmpty()) {
                throw new SQLException("the copy is damaged: " + problems.get(0));
            }
        }
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new DatabaseException(
                    DatabaseException.Reason.UNUSABLE, "Remove this unfinished copy by hand: " + partial, e);
        }
    }
}
