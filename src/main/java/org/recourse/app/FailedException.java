package org.recourse.app;

/** A command that came to an end without doing what it was asked, having said why. Gives exit status 1. */
final class FailedException extends Exception {

    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message, null, false, false);
    }
}
