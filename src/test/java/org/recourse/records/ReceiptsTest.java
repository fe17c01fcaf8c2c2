package org.recourse.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.keys.LookupKey;
import org.recourse.support.SetClock;

/** A person can show that they took something back, and the number leads nowhere. */
class ReceiptsTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final Receipts receipts = new Receipts(LookupKey.inMemoryOnly(), clock);

    @Test
    void a_receipt_says_when_it_was_given_and_whether_all_was_erased() {
        Receipts.Receipt all = receipts.give(true);
        Receipts.Receipt part = receipts.give(false);
        clock.pass(Duration.ofDays(400));

        assertThat(receipts.check(all.number().toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(all);
        assertThat(receipts.check(part.number())).contains(part);
        assertThat(all.week()).isEqualTo("2026-W48");
        assertThat(part.all()).isFalse();
    }

    @Test
    void a_number_that_was_not_given_here_is_none() {
        String number = receipts.give(true).number();
        char last = number.charAt(number.length() - 1);
        String other = number.substring(0, number.length() - 1) + (last == '7' ? '8' : '7');

        assertThat(receipts.check(other)).isEmpty();
        assertThat(receipts.check("R-")).isEmpty();
        assertThat(receipts.check(Code.random().shown())).isEmpty();
        assertThat(new Receipts(LookupKey.inMemoryOnly(), clock).check(number)).isEmpty();
    }

    @Test
    void a_receipt_ends_after_two_years() {
        String number = receipts.give(true).number();
        clock.pass(Duration.ofDays(7 * 106));

        assertThat(receipts.check(number)).isEmpty();
    }

    /** Nothing but chance, the week and what was ended goes in: there is no place for a record. */
    @Test
    void a_thousand_receipts_of_one_week_differ() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            numbers.add(receipts.give(true).number().substring(6));
        }

        assertThat(numbers).hasSizeGreaterThan(990);
    }

    @Test
    void a_receipt_is_no_code() {
        assertThat(Code.parse(receipts.give(true).number())).isEmpty();
    }
}
