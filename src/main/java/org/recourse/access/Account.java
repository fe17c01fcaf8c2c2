package org.recourse.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account of somebody who works here.
 *
 * @param proposedBy the account that proposed this one; none for the first accounts
 */
record Account(
        AccountId id,
        Role role,
        StaffName name,
        State state,
        LocalDate endsOn,
        @Nullable AccountId proposedBy,
        @Nullable LocalDate lastSignIn) {

    enum State {
        PROPOSED,
        ACTIVE,
        ENDED
    }

    /** The end date is the last day on which the account can be used. */
    boolean isActiveOn(LocalDate day) {
        return state == State.ACTIVE && !day.isAfter(endsOn);
    }

    Caller caller() {
        return new Caller(id, role);
    }
}
