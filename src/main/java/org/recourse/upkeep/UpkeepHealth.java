package org.recourse.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.recourse.keys.KeysReport;

/** Says what is late or wrong, from what was noted and from how long ago that was: silence is trouble too. */
final class UpkeepHealth {

    static final Duration PURGE_LATE = Duration.ofHours(1);
    private static final Duration KEYS_LATE = Duration.ofHours(25);

    private final Holdings holdings;
    private final boolean backsUp;
    private volatile boolean failed;
    private volatile boolean keysDamaged;
    private volatile boolean damaged;

    UpkeepHealth(Holdings holdings, boolean backsUp) {
        this.holdings = holdings;
        this.backsUp = backsUp;
    }

    void note(PurgeReport report) {
        failed = !report.isWhole();
    }

    void note(KeysReport report) {
        keysDamaged =
                report.torn() > 0 || !report.mirrorInStep() || holdings.end().isLate();
    }

    void note(List<String> damage) {
        damaged = !damage.isEmpty();
    }

    boolean hasFailed() {
        return failed;
    }

    List<Trouble> troubles() {
        Instant now = holdings.clock().everyday().instant();
        Standing standing = holdings.logbook().standing();
        long yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay() - 1;
        List<Trouble> troubles = new ArrayList<>();
        addIf(holdings.clock().isInDoubt(), Trouble.CLOCK_IN_DOUBT, troubles);
        addIf(holdings.clock().isBehind(), Trouble.CLOCK_BEHIND, troubles);
        addIf(isOver(PURGE_LATE, standing.cleared(), now), Trouble.PURGE_LATE, troubles);
        addIf(failed, Trouble.PURGE_FAILED, troubles);
        addIf(isOver(KEYS_LATE, standing.turned(), now), Trouble.KEYS_LATE, troubles);
        addIf(keysDamaged, Trouble.KEYS_DAMAGED, troubles);
        addIf(backsUp && standing.copied() < yesterday, Trouble.BACKUP_LATE, troubles);
        addIf(standing.checked() < yesterday || standing.signed() < yesterday, Trouble.CHECK_LATE, troubles);
        addIf(damaged, Trouble.STORE_DAMAGED, troubles);
        return List.copyOf(troubles);
    }

    private static boolean isOver(Duration most, long minute, Instant now) {
        return now.isAfter(Standing.time(minute).plus(most));
    }

    private static void addIf(boolean is, Trouble trouble, List<Trouble> troubles) {
        if (is) {
            troubles.add(trouble);
        }
    }
}
