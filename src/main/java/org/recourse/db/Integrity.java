package org.recourse.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What SQLite itself can tell about damage. It sees structure only; what rows say is checked by those who wrote it. */
final class Integrity {

    private Integrity() {}

    static List<String> quick(Connection connection) throws SQLException {
        return problems(connection, "pragma quick_check");
    }

    static List<String> whole(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>(problems(connection, "pragma integrity_check"));
        for (String table : list(connection, "pragma foreign_key_check")) {
            problems.add("a row of " + table + " refers to none");
        }
        return problems;
    }

    private static List<String> problems(Connection connection, String sql) throws SQLException {
        List<String> said = list(connection, sql);
        return said.equals(List.of("ok")) ? List.of() : said;
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        List<String> said = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                said.add(rows.getString(1));
            }
        }
        return said;
    }
}
