package org.recourse.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.records.RecordContent;
import org.recourse.records.RecordId;
import org.recourse.support.Agreed;
import org.recourse.support.Kept;
import org.recourse.support.MovableClock;

/** A clock that is wrong never opens what has ended, and never destroys what has not. */
class GuardedClockTest {

    private static final RecordContent CONTENT = Kept.choices();
    private static final Duration LIFE = Duration.ofDays(35);

    @TempDir
    Path folder = Path.of("set by JUnit");

    private final MovableClock wall = new MovableClock(Agreed.NOW);

    @Test
    void it_goes_on_with_the_latest_time_while_the_wall_clock_goes_back() {
        GuardedClock clock = GuardedClock.after(Agreed.NOW, wall);
        wall.pass(Duration.ofHours(1));
        Instant latest = clock.instant();

        wall.pass(Duration.ofHours(-2));

        assertThat(clock.instant()).isEqualTo(latest);
        assertThat(clock.everyday().instant()).isEqualTo(latest);
        assertThat(clock.isBehind()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "P-365D", "PT-10M-1S"})
    void a_start_with_a_clock_that_went_back_is_refused(String shift) {
        wall.pass(Duration.parse(shift));

        assertThatThrownBy(() -> GuardedClock.after(Agreed.NOW, wall))
                .isInstanceOf(UpkeepException.class)
                .hasMessageContaining("purge --confirm-clock");
    }

    @Test
    void a_few_minutes_back_and_two_days_ahead_are_believed() {
        wall.pass(Duration.ofMinutes(-10));
        assertThat(GuardedClock.after(Agreed.NOW, wall).instant()).isEqualTo(Agreed.NOW);

        wall.pass(Duration.ofDays(2).plusMinutes(10));
        assertThat(GuardedClock.after(Agreed.NOW, wall).instant()).isEqualTo(wall.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT48H1S", "P3650D"})
    void further_ahead_it_is_in_doubt_until_the_wall_clock_is_set_right(String shift) {
        GuardedClock clock = GuardedClock.after(Agreed.NOW, wall);
        wall.pass(Duration.parse(shift));

        assertThat(clock.isInDoubt()).isTrue();
        assertThatThrownBy(clock::instant).isInstanceOf(ClockInDoubtException.class);
        assertThat(clock.everyday().instant()).isEqualTo(wall.instant());

        wall.pass(Duration.parse(shift).negated());
        assertThat(clock.instant()).isEqualTo(Agreed.NOW);
    }

    @Test
    void a_year_back_opens_nothing_that_has_ended() {
        List<RecordId> ids;
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(3, CONTENT);
            Upkeep upkeep = new Upkeep(store.holdings(), null);
            passInSteps(LIFE, () -> store.holdings().clock().instant());
            wall.pass(Duration.ofDays(-365));
            assertThat(ids).noneMatch(id -> store.opens(id, CONTENT));
            upkeep.tick();
            assertThat(store.holdings().keys().ids()).isEmpty();
            assertThat(upkeep.troubles()).contains(Trouble.CLOCK_BEHIND);
        }
        assertThatThrownBy(() -> StoreOnDisk.openIn(folder, wall)).isInstanceOf(UpkeepException.class);
    }

    @Test
    void an_hour_back_is_found_at_the_next_start_and_the_store_stays_shut() {
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            new Upkeep(store.holdings(), null).tick();
        }
        wall.pass(Duration.ofHours(-1));

        assertThatThrownBy(() -> StoreOnDisk.openIn(folder, wall)).isInstanceOf(UpkeepException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT48H1M", "P3650D"})
    void a_jump_ahead_shuts_the_records_and_destroys_none_until_a_person_confirms_it(String shift) {
        List<RecordId> ids;
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(4, CONTENT);
            Upkeep upkeep = new Upkeep(store.holdings(), null);
            upkeep.tick();
            wall.pass(Duration.parse(shift));

            upkeep.tick();

            assertThat(upkeep.troubles()).contains(Trouble.CLOCK_IN_DOUBT);
            assertThat(store.holdings().keys().ids()).hasSize(4);
            assertThat(new Purge(store.holdings()).run().isWhole()).isFalse();
            assertThatThrownBy(() -> store.opens(ids.get(0), CONTENT)).isInstanceOf(ClockInDoubtException.class);
            assertThatThrownBy(() -> store.keep(1, CONTENT)).isInstanceOf(ClockInDoubtException.class);
            assertThat(store.holdings().keys().ids()).hasSize(4);
            assertThat(store.end(ids.get(0))).as("taking back goes on").isTrue();
            assertThat(store.holdings().keys().ids()).hasSize(3);
        }
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            Start.check(store.holdings());
            assertThat(store.holdings().clock().isInDoubt())
                    .as("also after a start")
                    .isTrue();
            assertThat(store.holdings().keys().ids()).hasSize(3);
        }
        boolean over = Duration.parse(shift).compareTo(LIFE) > 0;
        try (StoreOnDisk store = StoreOnDisk.openConfirming(folder, wall)) {
            assertThat(ClockConfirmation.confirm(store.holdings()).problems()).isEmpty();
            assertThat(store.holdings().keys().ids()).hasSize(over ? 0 : 3);
            assertThat(store.actions()).contains("CLOCK_CONFIRMED");
        }
        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            assertThat(store.opens(ids.get(1), CONTENT)).isEqualTo(!over);
            assertThat(store.opens(ids.get(0), CONTENT)).isFalse();
        }
    }

    @Test
    void ten_years_ahead_by_mistake_and_back_again_loses_nothing() {
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            List<RecordId> ids = store.keep(3, CONTENT);
            Upkeep upkeep = new Upkeep(store.holdings(), null);
            upkeep.tick();
            wall.pass(Duration.ofDays(3650));
            upkeep.tick();
            wall.pass(Duration.ofDays(-3650));
            upkeep.tick();

            assertThat(ids).allMatch(id -> store.opens(id, CONTENT));
            assertThat(upkeep.troubles()).isEmpty();
        }
    }

    @Test
    void a_clock_that_was_ahead_and_confirmed_can_be_confirmed_back_and_opens_nothing_that_had_ended() {
        List<RecordId> ids;
        try (StoreOnDisk store = StoreOnDisk.createIn(folder, wall)) {
            ids = store.keep(2, CONTENT);
            new Upkeep(store.holdings(), null).tick();
        }
        wall.pass(Duration.ofDays(400));
        confirm();
        wall.pass(Duration.ofDays(-400));
        assertThatThrownBy(() -> StoreOnDisk.openIn(folder, wall)).isInstanceOf(UpkeepException.class);

        confirm();

        try (StoreOnDisk store = StoreOnDisk.openIn(folder, wall)) {
            assertThat(ids).noneMatch(id -> store.opens(id, CONTENT));
            RecordId fresh = store.keep(1, CONTENT).get(0);
            assertThat(store.opens(fresh, CONTENT)).isTrue();
        }
    }

    private void confirm() {
        try (StoreOnDisk store = StoreOnDisk.openConfirming(folder, wall)) {
            assertThat(ClockConfirmation.confirm(store.holdings()).problems()).isEmpty();
        }
    }

    private void passInSteps(Duration time, Runnable look) {
        Duration step = Duration.ofDays(1);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            wall.pass(step);
            look.run();
        }
    }
}
