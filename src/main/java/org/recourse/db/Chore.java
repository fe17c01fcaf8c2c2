package org.recourse.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Something the writer does alone, outside of any transaction. */
final class Chore<T> implements Task {

    private final Step<T> step;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Chore(Step<T> step) {
        this.step = step;
    }

    /** What is done. */
    interface Step<T> {

        T on(Connection connection) throws SQLException;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    void run(Connection connection) {
        try {
            answer.complete(step.on(connection));
        } catch (SQLException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void refuse(DatabaseException reason) {
        answer.completeExceptionally(reason);
    }
}
