package org.recourse.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A database with one small table, as the tests of this package use it. */
final class Notes {

    static final Migrations MIGRATIONS = new Migrations(List.of(Migration.of(
            "0001_create_note.sql", "create table note (id integer primary key, text blob not null) strict")));

    private Notes() {}

    static Database open(Path folder) {
        return Database.open(folder.resolve("test.db"), MIGRATIONS);
    }

    static Work<Integer> insert(long id) {
        return insert(id, new byte[] {1});
    }

    static Work<Integer> insert(long id, byte[] text) {
        return handle -> handle.execute("insert into note (id, text) values (?, ?)", id, text);
    }

    static Work<Integer> delete(long id) {
        return handle -> handle.execute("delete from note where id = ?", id);
    }

    static List<Long> ids(Handle handle) {
        return handle.createQuery("select id from note order by rowid")
                .mapTo(Long.class)
                .list();
    }

    /** What somebody else sees: only what is committed. */
    static boolean seenFromOutside(Connection outside, long id) throws SQLException {
        return Settings.readOne(outside, "select count(*) from note where id = " + id)
                .equals("1");
    }
}
