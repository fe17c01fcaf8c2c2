package org.recourse.consent;

/** What something is kept or shown for. */
public enum Purpose {
    /** So that the advocate can help again. */
    HELP_LATER,
    /** So that a defence lawyer can use it in the case. */
    DEFENCE,
    /** So that an organisation knows what to prepare. */
    REFERRAL,
    /** So that it can be counted which help is asked for. */
    COUNTING
}
