package org.recourse.check;

import java.util.List;
import org.recourse.pack.PackProblem;

/**
 * What a check of a pack found.
 *
 * @param pack its id and version; empty if the pack could not be read
 * @param problems what must be mended, by file and line; also where a proof does not hold
 * @param warnings what a reader should know, and need not mend
 * @param proofs what was proved; none if the pack could not be read
 */
public record CheckReport(
        String pack, List<PackProblem> problems, List<String> warnings, List<Proof> proofs, Counts counts) {

    public CheckReport {
        problems = problems.stream().distinct().sorted().toList();
        warnings = List.copyOf(warnings);
        proofs = List.copyOf(proofs);
    }

    /** How much there is of each. */
    public record Counts(int questions, int signs, int rules, int cases, int languages) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** Whether nothing must be mended. */
    public boolean passed() {
        return problems.isEmpty();
    }
}
