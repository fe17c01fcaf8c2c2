package org.recourse.upkeep;

/** What an operator has to see to. The names are part of the interface. */
public enum Trouble {
    /** The clock jumped ahead: records stay shut and nothing is destroyed until a person confirms it. */
    CLOCK_IN_DOUBT,
    /** The clock went back: records end by the latest time seen. */
    CLOCK_BEHIND,
    /** No purge has done all it had to for an hour. */
    PURGE_LATE,
    /** The last purge could not do all it had to. */
    PURGE_FAILED,
    /** The keys were not turned for a day. */
    KEYS_LATE,
    /** Keys are damaged, their mirror misses a change, or nothing can be written beside them. */
    KEYS_DAMAGED,
    /** No backup was made for a day. */
    BACKUP_LATE,
    /** The whole store was not checked, or its audit not signed, for a day. */
    CHECK_LATE,
    /** The check found something. */
    STORE_DAMAGED
}
