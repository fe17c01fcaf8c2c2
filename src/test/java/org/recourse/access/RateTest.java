package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recourse.support.SetClock;

class RateTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Rate rate = new Rate(3, Duration.ofSeconds(10), clock);

    private Optional<Duration> take(String key) {
        try {
            rate.take(key);
            return Optional.empty();
        } catch (WaitException e) {
            return Optional.of(e.time());
        }
    }

    @Test
    void so_many_at_once_and_then_one_each_so_often() {
        for (int i = 0; i < 3; i++) {
            assertThat(take("a")).isEmpty();
        }
        for (int i = 0; i < 5; i++) {
            assertThat(take("a")).contains(Duration.ofSeconds(10));
            clock.pass(Duration.ofSeconds(9));
            assertThat(take("a")).contains(Duration.ofSeconds(1));
            clock.pass(Duration.ofSeconds(1));
            assertThat(take("a")).isEmpty();
        }
    }

    @Test
    void who_took_nothing_for_a_while_has_all_again_and_no_more() {
        for (int i = 0; i < 3; i++) {
            take("a");
        }
        clock.pass(Duration.ofHours(5));

        for (int i = 0; i < 3; i++) {
            assertThat(take("a")).isEmpty();
        }
        assertThat(take("a")).isPresent();
    }

    @Test
    void nobody_waits_for_what_somebody_else_took() {
        for (int i = 0; i < 10; i++) {
            take("a");
        }

        assertThat(take("b")).isEmpty();
    }
}
