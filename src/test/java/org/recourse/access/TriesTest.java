package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.recourse.access.Tries.Way;
import org.recourse.support.SetClock;

class TriesTest {

    private static final String ANN = "ann advocate";
    private static final String OFFICE = "192.0.2.1";

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T15:00:00Z"));
    private final Tries tries = new Tries(clock);

    private boolean isLookedAt(String aim, String address) {
        try {
            tries.admit(Way.PASSWORD, aim, address);
            return true;
        } catch (WaitException e) {
            return false;
        }
    }

    private static String elsewhere(int number) {
        return "198.51." + number / 250 + "." + number % 250;
    }

    @Test
    void a_stranger_elsewhere_does_not_hold_up_whoever_is_tried() {
        for (int i = 0; i < 20; i++) {
            assertThat(isLookedAt(ANN, elsewhere(i))).isTrue();
        }
        for (int i = 0; i < 10; i++) {
            isLookedAt(ANN, elsewhere(999));
        }

        assertThat(isLookedAt(ANN, OFFICE)).as("a place never seen before").isTrue();
    }

    @Test
    void where_somebody_signed_in_before_no_number_of_strangers_holds_them_up() {
        tries.admit(Way.PASSWORD, ANN, OFFICE);
        tries.succeeded(Way.PASSWORD, ANN, OFFICE);
        for (int i = 0; i < 2_000; i++) {
            isLookedAt(ANN, elsewhere(i));
            isLookedAt("somebody else " + i, OFFICE);
        }

        for (int i = 0; i < 5; i++) {
            assertThat(isLookedAt(ANN, OFFICE)).isTrue();
        }
        assertThat(isLookedAt(ANN, OFFICE)).as("guesses there have a count too").isFalse();
    }

    @Test
    void one_who_guesses_from_one_place_gets_few_tries() {
        int looked = 0;
        for (int second = 0; second < 24 * 60 * 60; second += 10) {
            looked += isLookedAt(ANN, OFFICE) ? 1 : 0;
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(looked).isBetween(90, 110);
    }

    @Test
    void one_who_guesses_from_thousands_of_addresses_gets_few_tries_too() {
        int looked = 0;
        for (int second = 0; second < 24 * 60 * 60; second += 10) {
            looked += isLookedAt(ANN, elsewhere(second / 10)) ? 1 : 0;
            clock.pass(Duration.ofSeconds(10));
        }

        assertThat(looked).isBetween(100, 140);
    }

    @Test
    void an_address_has_twenty_tries_whoever_they_are_aimed_at() {
        int looked = 0;
        for (int i = 0; i < 50; i++) {
            looked += isLookedAt("somebody " + i, OFFICE) ? 1 : 0;
        }

        assertThat(looked).isEqualTo(20);
    }

    @Test
    void one_way_to_sign_in_does_not_hold_up_another() {
        for (int i = 0; i < 50; i++) {
            isLookedAt(ANN, OFFICE);
        }

        tries.admit(Way.PASSKEY, ANN, OFFICE);
    }
}
