package org.recourse.db;

import java.sql.Connection;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Jdbi over a connection that stays open. */
final class Handles {

    private Handles() {}

    static Jdbi over(Connection connection) {
        Jdbi jdbi = Jdbi.create(connection).installPlugin(new SqlObjectPlugin());
        jdbi.setTransactionHandler(new SharedTransaction());
        // By default a failed statement tells the log which values it was given.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
