package org.recourse.db;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Keeps works from ending the transaction they run in: others share it. */
final class SharedTransaction implements TransactionHandler {

    @Override
    public void begin(Handle handle) {
        throw refusal();
    }

    @Override
    public void commit(Handle handle) {
        throw refusal();
    }

    @Override
    public void rollback(Handle handle) {
        throw refusal();
    }

    /** So that closing a handle leaves the transaction alone. */
    @Override
    public boolean isInTransaction(Handle handle) {
        return false;
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw refusal();
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        throw refusal();
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        throw refusal();
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) {
        throw refusal();
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) {
        throw refusal();
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("A work is one transaction already: return to keep it, throw to undo it.");
    }
}
