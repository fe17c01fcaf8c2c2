package org.recourse.rulebook;

/** How soon an offer is meant, soonest first. */
public enum When {
    NOW,
    TODAY,
    BEFORE_PLEA,
    THIS_WEEK,
    THIS_MONTH,
    LATER,
    ANY_TIME
}
