package org.recourse.directory;

/** What a service costs the person. */
public enum Cost {
    FREE,
    LOW,
    FEE,
    UNKNOWN
}
