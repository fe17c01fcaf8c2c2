package org.recourse.upkeep;

import java.util.List;

/**
 * What a purge did.
 *
 * @param cleared records of which all or something had ended, and holds that were over
 * @param forgotten ids that were forgotten
 * @param orphans keys without a record that were destroyed
 * @param turned whether the keys were turned
 * @param problems what it could not do, each with what to do about it
 */
public record PurgeReport(int cleared, int forgotten, int orphans, boolean turned, List<String> problems) {

    /** Copies the list. */
    public PurgeReport {
        problems = List.copyOf(problems);
    }

    /** Whether everything was done that had to be. */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
