package org.recourse.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void a_week_is_that_of_the_iso_calendar() {
        assertThat(Week.of(LocalDate.of(2026, 11, 22)).number()).isEqualTo(202_647);
        assertThat(Week.of(LocalDate.of(2027, 1, 1)).number()).isEqualTo(202_653);
        assertThat(Week.of(LocalDate.of(2029, 12, 31)).text()).isEqualTo("2030-W01");
    }

    @Test
    void every_day_lies_between_its_monday_and_the_next() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2034; day = day.plusDays(1)) {
            LocalDate monday = Week.of(day).monday();

            assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(day).isBetween(monday, monday.plusDays(6));
            assertThat(Week.of(day).isBefore(Week.of(day.plusDays(7)))).isTrue();
        }
    }

    @Test
    void what_is_no_week_is_refused() {
        assertThatThrownBy(() -> new Week(202_600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week(202_654)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week(20_264)).isInstanceOf(IllegalArgumentException.class);
    }
}
