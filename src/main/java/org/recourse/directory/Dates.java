package org.recourse.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Days as HSDS and data packages write them. */
final class Dates {

    private Dates() {}

    /** A date, or the day of a date and time. */
    static LocalDate day(String text, String where) {
        try {
            return text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DirectoryException(where, "is not a date; write it like 2026-05-31");
        }
    }
}
