package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.support.SetClock;

class SessionsTest {

    private static final AccountId ADA = new AccountId("00000000000000aa");
    private static final AccountId BEN = new AccountId("00000000000000bb");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Sessions sessions = new Sessions(clock);

    private String open(AccountId account) {
        return open(account, LocalDate.of(2026, 12, 31));
    }

    private String open(AccountId account, LocalDate endsOn) {
        return sessions.open(
                new Session(new Caller(account, Role.ADVOCATE), null, endsOn, clock.instant(), clock.instant()));
    }

    @Test
    void nine_minutes_and_fifty_nine_seconds_without_a_request_keep_it_open() {
        String token = open(ADA);

        clock.pass(Duration.ofSeconds(9 * 60 + 59));

        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    void looking_whose_it_is_keeps_it_from_nothing() {
        String token = open(ADA);
        clock.pass(Duration.ofMinutes(9));
        assertThat(sessions.peek(token)).isPresent();

        clock.pass(Duration.ofMinutes(2));

        assertThat(sessions.peek(token)).isEmpty();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void ten_minutes_and_one_second_without_a_request_end_it_for_good() {
        String token = open(ADA);

        clock.pass(Duration.ofSeconds(10 * 60 + 1));

        assertThat(sessions.find(token)).isEmpty();
        clock.pass(Duration.ofMinutes(-1));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void it_ends_after_eight_hours_however_busy() {
        String token = open(ADA);
        for (int minute = 0; minute < 8 * 60 - 5; minute += 5) {
            clock.pass(Duration.ofMinutes(5));
            assertThat(sessions.find(token)).isPresent();
        }

        clock.pass(Duration.ofSeconds(4 * 60 + 59));
        assertThat(sessions.find(token)).as("7:59:59").isPresent();
        clock.pass(Duration.ofSeconds(62));
        assertThat(sessions.find(token)).as("8:01").isEmpty();
    }

    @Test
    void it_is_fresh_for_two_minutes_and_requests_do_not_refresh_it() {
        String token = open(ADA);

        clock.pass(Duration.ofSeconds(119));
        assertThat(sessions.find(token))
                .hasValueSatisfying(
                        session -> assertThat(sessions.isFresh(session)).isTrue());
        clock.pass(Duration.ofSeconds(2));
        assertThat(sessions.find(token))
                .hasValueSatisfying(
                        session -> assertThat(sessions.isFresh(session)).isFalse());
    }

    @Test
    void it_ends_with_the_last_day_of_the_account() {
        String token = open(ADA, LocalDate.of(2026, 11, 23));
        while (clock.instant().isBefore(Instant.parse("2026-11-23T22:55:00Z"))) {
            clock.pass(Duration.ofMinutes(5));
            assertThat(sessions.find(token)).isPresent();
        }
        String lastMinute = open(ADA, LocalDate.of(2026, 11, 23));

        clock.pass(Duration.ofMinutes(5));
        assertThat(sessions.find(lastMinute)).isPresent();
        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofMinutes(5));
            sessions.find(lastMinute);
        }

        assertThat(sessions.find(lastMinute)).isEmpty();
    }

    @Test
    void closing_those_of_one_account_leaves_the_others() {
        String first = open(ADA);
        String second = open(ADA);
        String other = open(BEN);

        sessions.closeAllOf(ADA);

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void of_too_many_the_oldest_end() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tokens.add(open(ADA));
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(sessions.find(tokens.get(0))).isEmpty();
        assertThat(tokens.subList(1, 9))
                .allSatisfy(token -> assertThat(sessions.find(token)).isPresent());
    }

    @Test
    void a_token_is_256_bits_and_never_twice_the_same() {
        assertThat(open(ADA)).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(open(ADA));
        assertThat(sessions.find("A".repeat(43))).isEmpty();
    }
}
