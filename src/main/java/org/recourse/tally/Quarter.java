package org.recourse.tally;

import org.recourse.consent.Week;

/** Thirteen weeks of a year; the last quarter of a long year has fourteen. */
record Quarter(int year, int number) {

    private static final int WEEKS = 13;
    private static final int IN_A_YEAR = 4;
    private static final int YEAR = 100;

    /** The quarter a week lies in. */
    static Quarter of(Week week) {
        int inYear = week.number() % YEAR;
        return new Quarter(week.number() / YEAR, Math.min(IN_A_YEAR, (inYear - 1) / WEEKS + 1));
    }

    /** The one that many before this. */
    Quarter back(int many) {
        int count = year * IN_A_YEAR + number - 1 - many;
        return new Quarter(count / IN_A_YEAR, count % IN_A_YEAR + 1);
    }

    /** Its first week. */
    Week first() {
        return new Week(year * YEAR + (number - 1) * WEEKS + 1);
    }

    /** As people write it: {@code 2026-Q3}. */
    String text() {
        return year + "-Q" + number;
    }
}
