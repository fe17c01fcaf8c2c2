package org.recourse.upkeep;

import java.time.DateTimeException;

/** Nobody knows what time it is: the clock went ahead further than anyone believes, and no person has confirmed it. */
public final class ClockInDoubtException extends DateTimeException {

    private static final long serialVersionUID = 1L;

    ClockInDoubtException() {
        super("The clock jumped ahead. Compare it with another one, stop the service, run purge --confirm-clock.");
    }
}
