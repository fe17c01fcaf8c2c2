package org.recourse.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.recourse.upkeep.BackupPlan;

/**
 * How the store is looked after.
 *
 * @param backups the folder a copy goes to each day, best on another computer; none means that no copy is made by itself
 * @param keepBackups how many copies are kept; 14 by default
 */
public record UpkeepSettings(
        @Nullable String backups, @Nullable Integer keepBackups) {

    static final UpkeepSettings NONE = new UpkeepSettings(null, null);

    private static final int USUALLY_KEPT = 14;

    /** Refuses to keep no copy. */
    public UpkeepSettings {
        if (keepBackups != null && keepBackups < 1) {
            throw new IllegalArgumentException("upkeep.keepBackups: at least 1");
        }
    }

    /** Where copies go by themselves; none if they do not. */
    @Nullable
    BackupPlan plan() {
        return backups == null
                ? null
                : new BackupPlan(Path.of(backups), keepBackups == null ? USUALLY_KEPT : keepBackups);
    }
}
