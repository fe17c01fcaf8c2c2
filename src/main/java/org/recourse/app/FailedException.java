package org.recourse.app;

/** A command that came to an end without doing what it was asked, having said why. Gives exit status 1, or another. */
final class FailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    FailedException(String message) {
        this(message, 1);
    }

    FailedException(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
