package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.recourse.support.SetClock;

class TicketsTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Tickets tickets = new Tickets(Duration.ofMinutes(5), clock);

    @Test
    void nobody_pushes_out_anothers_by_asking_for_many() {
        String mine = tickets.give("what was begun");
        for (int i = 0; i < 10_000; i++) {
            tickets.give("what was begun");
        }

        assertThat(tickets.open(mine)).contains("what was begun");
        assertThat(tickets.use(mine)).isTrue();
    }

    @Test
    void it_is_used_once() {
        String mine = tickets.give("what was begun");

        assertThat(tickets.use(mine)).isTrue();

        assertThat(tickets.open(mine)).isEmpty();
        assertThat(tickets.use(mine)).isFalse();
        assertThat(tickets.open(tickets.give("what was begun"))).isPresent();
    }

    @Test
    void another_way_to_write_the_same_one_is_used_too() {
        String mine = tickets.give("ab");
        tickets.use(mine);

        assertThat(tickets.open(mine + "=")).isEmpty();
        assertThat(tickets.use(mine + "=")).isFalse();
    }

    @Test
    void it_ends_and_what_was_used_is_not_open_again_before_or_after() {
        String unused = tickets.give("what was begun");
        String used = tickets.give("what was begun");
        tickets.use(used);

        clock.pass(Duration.ofMinutes(5));
        tickets.use(tickets.give("what was begun"));

        assertThat(tickets.open(unused)).isEmpty();
        assertThat(tickets.use(unused)).isFalse();
        assertThat(tickets.use(used)).isFalse();
    }

    @Test
    void what_was_not_given_here_is_none() {
        Tickets others = new Tickets(Duration.ofMinutes(5), clock);
        String mine = tickets.give("what was begun");
        String changed = (mine.charAt(0) == 'A' ? "B" : "A") + mine.substring(1);

        for (String wrong : new String[] {others.give("what was begun"), changed, "", "A".repeat(43), "***"}) {
            assertThat(tickets.open(wrong)).as(wrong).isEmpty();
            assertThat(tickets.use(wrong)).as(wrong).isFalse();
        }
    }
}
