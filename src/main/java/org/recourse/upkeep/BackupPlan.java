package org.recourse.upkeep;

import java.nio.file.Path;

/** Where a copy goes each day, and how many are kept. */
public record BackupPlan(Path folder, int keep) {

    /** Refuses to keep none. */
    public BackupPlan {
        if (keep < 1) {
            throw new IllegalArgumentException("at least one backup is kept");
        }
    }
}
