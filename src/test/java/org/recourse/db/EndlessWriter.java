package org.recourse.db;

import java.nio.file.Path;
import java.util.List;

/**
 * To be killed. Opens the database and writes pairs from many threads, each pair in one work; says what it was answered.
 *
 * <p>{@code + id} is written, {@code ~ id} is about to be erased, {@code - id} is erased.
 */
final class EndlessWriter {

    static final Migrations MIGRATIONS = new Migrations(List.of(
            Migration.of("0001_create_one.sql", "create table one (id integer primary key) strict"),
            Migration.of("0002_create_other.sql", "create table other (id integer primary key, text blob) strict")));

    private static final int THREADS = 16;

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        Database database = Database.open(Path.of(arguments[0]), MIGRATIONS);
        long first = Long.parseLong(arguments[1]);
        for (int i = 0; i < THREADS; i++) {
            long start = first + i * 100_000L;
            new Thread(() -> write(database, start)).start();
        }
    }

    private static void write(Database database, long start) {
        for (long i = start; ; i++) {
            long id = i;
            database.writeAndWait(handle -> handle.execute("insert into one (id) values (?)", id)
                    + handle.execute("insert into other (id, text) values (?, zeroblob(2000))", id));
            say("+ " + id);
            if (id % 3 == 0) {
                say("~ " + id);
                database.eraseAndWait(handle -> handle.execute("delete from one where id = ?", id)
                        + handle.execute("delete from other where id = ?", id));
                say("- " + id);
            }
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
