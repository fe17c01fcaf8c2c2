package org.recourse.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.recourse.keys.FailingDisk;

/**
 * What the simulation has in its hand: the time, the disk of the keys, and when the power goes. The clock is asked by the
 * thread that writes the database when a line of the audit is made, so the power can go there as well.
 */
final class Power extends Clock {

    private static final String WRITER = "database-writer";

    private final FailingDisk disk = new FailingDisk();
    private Instant now;
    private boolean cutsAtAudit;

    Power(Instant now) {
        this.now = now;
    }

    FailingDisk disk() {
        return disk;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes before the next line of the audit, inside the transaction of a deed. */
    void cutAtAudit() {
        cutsAtAudit = true;
    }

    /** Is back, and stays. */
    void comesBack() {
        cutsAtAudit = false;
        disk.recover();
    }

    @Override
    public Instant instant() {
        if (cutsAtAudit && Thread.currentThread().getName().equals(WRITER)) {
            disk.cutBefore(0);
            throw new FailingDisk.PowerCut();
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service has one zone");
    }
}
