package org.recourse.screening;

/** What is known of an interview so far, with its questions as places in the pack. */
final class Asked {

    private final long[] row;
    private final long answered;
    private final boolean withCase;

    Asked(long[] row, long answered, boolean withCase) {
        this.row = row;
        this.answered = answered;
        this.withCase = withCase;
    }

    /** The answers; not to be changed. */
    long[] row() {
        return row;
    }

    /** The questions that were answered, one bit each. */
    long answered() {
        return answered;
    }

    boolean has(int question) {
        return ((answered >>> question) & 1) != 0;
    }

    boolean withCase() {
        return withCase;
    }
}
