package org.recourse.db;

import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A work that waits for its answer, which it gets when the answer is sure. */
final class Job<T> implements Task {

    private final Work<T> work;
    private final boolean erases;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    private Job(Work<T> work, boolean erases) {
        this.work = work;
        this.erases = erases;
    }

    static <T> Job<T> writing(Work<T> work) {
        return new Job<>(work, false);
    }

    static <T> Job<T> erasing(Work<T> work) {
        return new Job<>(work, true);
    }

    boolean erases() {
        return erases;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    void run(Handle handle) {
        failure = null;
        result = work.on(handle);
    }

    /** The work itself failed and was undone. */
    void undone(Throwable cause) {
        result = null;
        failure = cause;
    }

    /** What it shared a transaction with is on disk. */
    void committed() {
        if (failure == null) {
            answer.complete(result);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    @Override
    public void refuse(DatabaseException reason) {
        answer.completeExceptionally(reason);
    }
}
