package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.support.SetClock;

class RefusalsTest {

    private static final AccountId ADA = new AccountId("00000000000000aa");
    private static final AccountId BEN = new AccountId("00000000000000bb");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Refusals refusals = new Refusals(clock);
    private final List<AccountId> lines = new ArrayList<>();

    private void note(AccountId account) {
        refusals.note(account, () -> lines.add(account));
    }

    @Test
    void each_account_leaves_one_line_a_minute_however_often_it_tries() {
        for (int second = 0; second < 150; second++) {
            note(ADA);
            note(ADA);
            note(BEN);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(lines).containsExactly(ADA, BEN, ADA, BEN, ADA, BEN);
    }

    @Test
    void a_line_that_could_not_be_written_is_due_again() {
        assertThatIllegalStateException()
                .isThrownBy(() -> refusals.note(ADA, () -> {
                    throw new IllegalStateException("the disk is full");
                }));

        note(ADA);

        assertThat(lines).containsExactly(ADA);
    }
}
