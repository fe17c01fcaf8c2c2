package org.recourse.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time by which records end. It never goes back, or what has ended would open again; and it does not follow a jump
 * ahead, or a wrong clock would destroy everything in one night.
 *
 * <p>While it is in doubt it throws. So whatever depends on the time stops, and whatever does not goes on: everything can
 * be taken back. It comes out of doubt when the clock is set right, or when a person confirms it.
 */
public final class GuardedClock extends Clock {

    /** How far the clock may be behind at a start. */
    public static final Duration MOST_BEHIND = Duration.ofMinutes(10);

    /** How far it may go ahead between two looks, such as over a weekend when the service was off. */
    public static final Duration MOST_AHEAD = Duration.ofDays(2);

    private final Clock wall;
    private volatile Instant latest;

    private GuardedClock(Clock wall, Instant latest) {
        this.wall = wall;
        this.latest = latest;
    }

    /**
     * Goes on from the latest time that was seen before.
     *
     * @throws UpkeepException if the clock is behind it
     */
    static GuardedClock after(Instant seen, Clock wall) {
        if (wall.instant().isBefore(seen.minus(MOST_BEHIND))) {
            throw new UpkeepException(
                    "The clock of this computer is behind the time the store has seen. Set it right and"
                            + " start again. If it is right now and was ahead before, run purge --confirm-clock.");
        }
        return new GuardedClock(wall, seen);
    }

    /** Begins with the time it is, as a person says that it is right; never with an earlier one than was seen. */
    static GuardedClock confirmed(Instant seen, Clock wall) {
        Instant now = wall.instant();
        return new GuardedClock(wall, now.isAfter(seen) ? now : seen);
    }

    /**
     * The time.
     *
     * @throws ClockInDoubtException while the clock is further ahead than anyone believes
     */
    @Override
    public synchronized Instant instant() {
        Instant now = wall.instant();
        if (isTooFar(now)) {
            throw new ClockInDoubtException();
        }
        latest = later(now, latest);
        return latest;
    }

    /** What the clock of the computer says, and nothing else. */
    Instant wall() {
        return wall.instant();
    }

    /** Whether what depends on the time has stopped. */
    public boolean isInDoubt() {
        return isTooFar(wall.instant());
    }

    /** Whether the clock of the computer went back while the service ran. */
    boolean isBehind() {
        return wall.instant().isBefore(latest.minus(MOST_BEHIND));
    }

    private boolean isTooFar(Instant now) {
        return now.isAfter(latest.plus(MOST_AHEAD));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The time for what must go on while it is in doubt: the audit, and how long somebody has to wait. */
    public Clock everyday() {
        return new Everyday();
    }

    /** Never goes back behind what was believed, and follows every jump ahead. */
    private final class Everyday extends Clock {

        @Override
        public Instant instant() {
            return later(wall.instant(), latest);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return GuardedClock.refuse();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return refuse();
    }

    private static Clock refuse() {
        throw new UnsupportedOperationException("records end by weeks in UTC");
    }
}
