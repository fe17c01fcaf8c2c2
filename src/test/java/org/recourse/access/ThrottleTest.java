package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.recourse.support.SetClock;

class ThrottleTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Throttle throttle = new Throttle(5, clock);

    @Test
    void five_tries_are_free_and_then_each_waits_twice_as_long_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.admit("a")).isEmpty();
        }
        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900, 900}) {
            assertThat(throttle.admit("a")).contains(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds - 1));
            assertThat(throttle.admit("a")).contains(Duration.ofSeconds(1));
            clock.pass(Duration.ofSeconds(1));
            assertThat(throttle.admit("a")).isEmpty();
        }
    }

    @Test
    void nobody_waits_for_what_somebody_else_did() {
        for (int i = 0; i < 50; i++) {
            throttle.admit("a");
        }

        assertThat(throttle.admit("b")).isEmpty();
    }

    @Test
    void a_success_or_an_hour_of_quiet_starts_from_the_beginning() {
        for (int i = 0; i < 5; i++) {
            throttle.admit("a");
            throttle.admit("b");
        }
        throttle.succeeded("a");
        assertThat(throttle.admit("a")).isEmpty();

        clock.pass(Duration.ofMinutes(61));

        for (int i = 0; i < 5; i++) {
            assertThat(throttle.admit("b")).isEmpty();
        }
    }

    @Test
    void a_day_of_guessing_as_fast_as_allowed_is_about_a_hundred_guesses() {
        int guesses = 0;
        Instant end = clock.instant().plus(Duration.ofDays(1));
        while (clock.instant().isBefore(end)) {
            guesses += throttle.admit("a").isEmpty() ? 1 : 0;
            clock.pass(Duration.ofSeconds(5));
        }

        assertThat(guesses).isBetween(90, 110);
    }
}
