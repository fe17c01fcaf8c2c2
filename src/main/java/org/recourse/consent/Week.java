package org.recourse.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * A week of the ISO calendar, in UTC: no record holds a finer time.
 *
 * @param number the year and the week, such as 202647
 */
public record Week(int number) implements Comparable<Week> {

    private static final int WEEKS = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Week {
        int week = number % WEEKS;
        if (number < 2000 * WEEKS || number >= 3000 * WEEKS || week < 1 || week > 53) {
            throw new IllegalArgumentException("A week is a year and a number from 1 to 53, such as 202647.");
        }
    }

    /** The week a day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR) * WEEKS + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** This week. */
    public static Week now(Clock clock) {
        return of(today(clock));
    }

    /** Today, where weeks are counted. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Its first day. What ends with a week ends before this day begins. */
    public LocalDate monday() {
        return LocalDate.of(number / WEEKS, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number % WEEKS)
                .with(DayOfWeek.MONDAY);
    }

    /** Whether it comes before another. */
    public boolean isBefore(Week other) {
        return number < other.number;
    }

    /** The earlier of two. */
    public Week orEarlier(Week other) {
        return isBefore(other) ? this : other;
    }

    /** As people write it: {@code 2026-W47}. */
    public String text() {
        return "%d-W%02d".formatted(number / WEEKS, number % WEEKS);
    }

    @JsonValue
    @Override
    public int number() {
        return number;
    }

    @Override
    public int compareTo(Week other) {
        return Integer.compare(number, other.number);
    }
}
