package org.recourse.records;

import org.recourse.consent.Week;

/**
 * That somebody opened a record, for the person's advocate to see.
 *
 * @param reader the account
 * @param role its role
 * @param times how often in that week
 */
public record Reading(String reader, String role, Week week, int times) {

    boolean isSame(String otherReader, Week otherWeek) {
        return reader.equals(otherReader) && week.equals(otherWeek);
    }

    Reading onceMore() {
        return new Reading(reader, role, week, times + 1);
    }
}
