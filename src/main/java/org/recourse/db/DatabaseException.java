package org.recourse.db;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database could not do what was asked. Nothing of a refused or failed write is kept. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a caller can do about it. */
    public enum Reason {
        /** Too much is going on: try again later. */
        BUSY,
        /** The disk is full: only erasing still works. */
        FULL,
        /** The database is being closed. */
        CLOSED,
        /** The disk did not take it; everything written together failed together. */
        NOT_COMMITTED,
        /** The file must not be used as it is: somebody has to look. */
        UNUSABLE
    }

    private final Reason reason;

    DatabaseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    DatabaseException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static DatabaseException notWritten(Throwable cause) {
        return isFull(cause)
                ? full(cause)
                : new DatabaseException(Reason.NOT_COMMITTED, "The disk did not take what was written.", cause);
    }

    static DatabaseException full(@Nullable Throwable cause) {
        DatabaseException full = new DatabaseException(
                Reason.FULL, "The disk is full. Free some space; until then only erasing is possible.");
        if (cause != null) {
            full.initCause(cause);
        }
        return full;
    }

    static DatabaseException closed() {
        return new DatabaseException(Reason.CLOSED, "The database is being closed.");
    }

    static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
                return true;
            }
        }
        return false;
    }

    public Reason reason() {
        return reason;
    }
}
