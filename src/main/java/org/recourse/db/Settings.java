package org.recourse.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How SQLite must behave on every connection: set, then read back, because SQLite ignores what it does not know. */
final class Settings {

    private static final List<Setting> ALWAYS = List.of(
            new Setting("synchronous", "FULL", "2"),
            new Setting("secure_delete", "ON", "1"),
            new Setting("temp_store", "MEMORY", "2"),
            new Setting("cache_spill", "OFF", "0"),
            new Setting("foreign_keys", "ON", "1"),
            // Without it, a replaced row is deleted behind the back of the triggers that forbid deleting.
            new Setting("recursive_triggers", "ON", "1"),
            new Setting("trusted_schema", "OFF", "0"),
            new Setting("cell_size_check", "ON", "1"),
            new Setting("mmap_size", "0", "0"),
            new Setting("busy_timeout", "2000", "2000"),
            new Setting("wal_autocheckpoint", "200", "200"),
            new Setting("journal_size_limit", "0", "0"));
    private static final Setting WAL = new Setting("journal_mode", "WAL", "wal");
    private static final Setting READS_ONLY = new Setting("query_only", "ON", "1");

    /** Before it, two connections that wrote and checkpointed at once could damage the file. */
    private static final int[] OLDEST = {3, 51, 3};

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

    private Settings() {}

    /** One pragma: as it is written, and as SQLite says it. */
    record Setting(String name, String written, String said) {}

    static void applyToWriter(Connection connection) throws SQLException {
        checkVersion(readOne(connection, "select sqlite_version()"));
        write(connection, WAL);
        for (Setting setting : ALWAYS) {
            write(connection, setting);
        }
        checkWriter(connection);
    }

    static void applyToReader(Connection connection) throws SQLException {
        for (Setting setting : ALWAYS) {
            write(connection, setting);
        }
        write(connection, READS_ONLY);
        checkWriter(connection);
        check(connection, READS_ONLY);
    }

    static void checkWriter(Connection connection) throws SQLException {
        check(connection, WAL);
        for (Setting setting : ALWAYS) {
            check(connection, setting);
        }
    }

    static void checkVersion(String version) {
        Matcher parts = VERSION.matcher(version);
        boolean known = parts.matches();
        for (int i = 0; known && i < OLDEST.length; i++) {
            int part = Integer.parseInt(parts.group(i + 1));
            if (part > OLDEST[i]) {
                return;
            }
            known = part == OLDEST[i];
        }
        if (!known) {
            throw unusable("SQLite " + version + " is too old. The service needs 3.51.3 or later.");
        }
    }

    static String readOne(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }

    private static void write(Connection connection, Setting setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma " + setting.name() + " = " + setting.written());
        }
    }

    private static void check(Connection connection, Setting setting) throws SQLException {
        String said = readOne(connection, "pragma " + setting.name());
        if (!said.equals(setting.said())) {
            throw unusable("SQLite has " + setting.name() + " = " + said + " where it must be " + setting.said()
                    + ". The database is not opened.");
        }
    }

    private static DatabaseException unusable(String message) {
        return new DatabaseException(DatabaseException.Reason.UNUSABLE, message);
    }
}
