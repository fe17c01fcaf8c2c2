package org.recourse.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Empties the log into the file. Until then the log still holds what was deleted. */
final class Checkpoint {

    private Checkpoint() {}

    /** Whether the log is empty now. SQLite waits for readers and, if one stays, says so in the row only. */
    static boolean truncate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt("busy") == 0 && row.getInt("log") == 0;
        }
    }
}
