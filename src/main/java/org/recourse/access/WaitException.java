package org.recourse.access;

import java.time.Duration;

/** Ends a request that came too soon after too many others. */
final class WaitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration time;

    WaitException(Duration time) {
        super("too many tries", null, false, false);
        this.time = time;
    }

    Duration time() {
        return time;
    }
}
