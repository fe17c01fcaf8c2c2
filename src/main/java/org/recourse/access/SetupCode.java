package org.recourse.access;

import java.time.Instant;

/** What may be known of a code that waits to be used: all but the code. */
record SetupCode(MadeBy madeBy, Instant expires) {

    /** Two colleagues together, or whoever had a session of the account. */
    enum MadeBy {
        COLLEAGUES,
        HOLDER
    }
}
