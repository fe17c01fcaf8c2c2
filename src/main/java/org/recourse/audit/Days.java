package org.recourse.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as they are written: 2026-11-22. */
final class Days {

    private Days() {}

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
