package org.recourse.directory;

/** Whether a provider may be offered on a given day, and if not, why. */
public enum Standing {
    OFFERED,
    /** Not vouched for within {@link Provider#ASSURED_FOR_DAYS} days, or vouched for on a day still to come. */
    STALE,
    INACTIVE
}
