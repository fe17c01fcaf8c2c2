package org.recourse.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.keys.KeysReport;

/**
 * Does what is due whenever it is asked, and knows whether it was asked often enough.
 *
 * <p>{@link #tick} is for one thread, {@link #troubles} for any.
 */
public final class Upkeep {

    /** How often to ask. The latest time seen is kept as often, so it is shorter than what a clock may be behind. */
    public static final Duration BETWEEN_TICKS = Duration.ofMinutes(5);

    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(30);

    private final Holdings holdings;
    private final Purge purge;
    private final Nightly nightly;
    private final UpkeepHealth health;

    /**
     * Upkeep of what is open.
     *
     * @param plan where copies go by themselves; none if they do not
     */
    public Upkeep(Holdings holdings, @Nullable BackupPlan plan) {
        this.holdings = holdings;
        this.purge = new Purge(holdings);
        this.nightly = new Nightly(holdings, plan);
        this.health = new UpkeepHealth(holdings, plan != null);
    }

    /** Does what is due. */
    public void tick() {
        if (!holdings.clock().isInDoubt()) {
            Instant now = holdings.clock().instant();
            if (isPurgeDue(now)) {
                health.note(purge.run());
            }
            nightly.run();
            health.note(nightly.damage());
            holdings.logbook().note(standing -> standing.seenAt(now));
        }
        KeysReport report = holdings.keys().report();
        health.note(report);
    }

    /** One that failed is due again at once. */
    private boolean isPurgeDue(Instant now) {
        Instant last = Standing.time(holdings.logbook().standing().cleared());
        return health.hasFailed() || !now.isBefore(last.plus(BETWEEN_PURGES));
    }

    /** What an operator has to see to; empty if all is well. */
    public List<Trouble> troubles() {
        return health.troubles();
    }
}
