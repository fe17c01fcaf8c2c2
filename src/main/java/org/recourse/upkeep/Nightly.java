package org.recourse.upkeep;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens once a day, from midnight in UTC on: the audit is signed, a copy made, everything opened. */
final class Nightly {

    private final Holdings holdings;
    private final @Nullable BackupPlan plan;
    private volatile List<String> damage = List.of();

    Nightly(Holdings holdings, @Nullable BackupPlan plan) {
        this.holdings = holdings;
        this.plan = plan;
    }

    /** Does what was not done today. What fails is tried again the next time. */
    void run() {
        LocalDate today = LocalDate.ofInstant(holdings.clock().instant(), ZoneOffset.UTC);
        Standing before = holdings.logbook().standing();
        Steps steps = new Steps();
        if (before.signed() < today.toEpochDay()) {
            steps.take("sign the audit", () -> sign(today));
        }
        if (plan != null && before.copied() < today.toEpochDay()) {
            steps.take("make the backup of the day", () -> copy(plan, today));
        }
        if (before.checked() < today.toEpochDay()) {
            steps.take("check the store", () -> check(today));
        }
    }

    private void sign(LocalDate today) {
        holdings.database().writeAndWait(holdings.audit()::signHead).ifPresent(head -> {
            if (plan != null) {
                Backups.keepHead(plan.folder(), head);
            }
        });
        holdings.logbook().note(standing -> standing.signedOn(today));
    }

    private void copy(BackupPlan where, LocalDate today) {
        new Backups(holdings).writeDaily(where.folder(), today, where.keep());
        holdings.logbook().note(standing -> standing.copiedOn(today));
    }

    private void check(LocalDate today) {
        damage = new StoreCheck(holdings).nightly();
        holdings.logbook().note(standing -> standing.checkedOn(today));
    }

    /** What the last check found. */
    List<String> damage() {
        return damage;
    }
}
