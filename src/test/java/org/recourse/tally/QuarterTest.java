package org.recourse.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.consent.Week;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "202601, 2026-Q1",
        "202613, 2026-Q1",
        "202614, 2026-Q2",
        "202640, 2026-Q4",
        "202652, 2026-Q4",
        "202653, 2026-Q4"
    })
    void a_week_lies_in_one_quarter(int week, String quarter) {
        assertThat(Quarter.of(new Week(week)).text()).isEqualTo(quarter);
    }

    @Test
    void going_back_crosses_years() {
        assertThat(new Quarter(2026, 1).back(1)).isEqualTo(new Quarter(2025, 4));
        assertThat(new Quarter(2026, 3).back(4)).isEqualTo(new Quarter(2025, 3));
        assertThat(new Quarter(2026, 2).first()).isEqualTo(new Week(202614));
    }
}
