package org.recourse.db;

import java.nio.file.Path;

/** To be killed. Says when it begins, and goes through more steps than it is given time for. */
final class EndlessMigration {

    static final int STEPS = 400;

    private EndlessMigration() {}

    public static void main(String[] arguments) {
        System.out.println("begins");
        Database.open(Path.of(arguments[0]), MigrationsTest.steps(STEPS)).close();
        System.out.println("done");
    }
}
