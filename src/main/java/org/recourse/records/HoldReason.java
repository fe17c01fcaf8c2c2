package org.recourse.records;

/** Why a record is held. Names are kept as long as a hold: add, never rename. */
public enum HoldReason {
    SUBPOENA("a subpoena"),
    COURT_ORDER("an order of a court"),
    WARRANT("a warrant"),
    PRESERVATION_DEMAND("a demand to keep it"),
    LITIGATION("a lawsuit");

    private final String words;

    HoldReason(String words) {
        this.words = words;
    }

    /** For the person it is about. */
    String words() {
        return words;
    }
}
