package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.recourse.support.SetClock;

class ChallengesTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Challenges challenges = new Challenges(Duration.ofMinutes(5), clock);

    @Test
    void nobody_pushes_out_anothers_by_asking_for_many() {
        String mine = challenges.give();
        for (int i = 0; i < 10_000; i++) {
            challenges.give();
        }

        assertThat(challenges.isOpen(mine)).isTrue();
        assertThat(challenges.use(mine)).isTrue();
    }

    @Test
    void it_is_used_once() {
        String mine = challenges.give();

        assertThat(challenges.use(mine)).isTrue();

        assertThat(challenges.isOpen(mine)).isFalse();
        assertThat(challenges.use(mine)).isFalse();
        assertThat(challenges.isOpen(challenges.give())).isTrue();
    }

    @Test
    void it_ends_and_what_was_used_is_not_open_again_before_or_after() {
        String unused = challenges.give();
        String used = challenges.give();
        challenges.use(used);

        clock.pass(Duration.ofMinutes(5));
        challenges.use(challenges.give());

        assertThat(challenges.isOpen(unused)).isFalse();
        assertThat(challenges.use(unused)).isFalse();
        assertThat(challenges.use(used)).isFalse();
    }

    @Test
    void what_was_not_given_here_is_none() {
        Challenges others = new Challenges(Duration.ofMinutes(5), clock);
        String mine = challenges.give();
        String changed = (mine.charAt(0) == 'A' ? "B" : "A") + mine.substring(1);

        for (String wrong : new String[] {others.give(), changed, "", "A".repeat(43), "***", mine + "="}) {
            assertThat(challenges.isOpen(wrong)).as(wrong).isFalse();
            assertThat(challenges.use(wrong)).as(wrong).isFalse();
        }
    }
}
