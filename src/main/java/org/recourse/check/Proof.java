package org.recourse.check;

import java.util.List;
import org.recourse.pack.PackProblem;

/**
 * Something that must be so in every pack, and over how many cases it was looked at.
 *
 * @param statement in words, for a reader who does not program
 * @param counterexamples where it is not so, at most {@link #MOST} of them
 */
public record Proof(String id, String statement, long cases, List<PackProblem> counterexamples) {

    /** How many counterexamples are kept: enough to see the pattern. */
    static final int MOST = 3;

    public Proof {
        counterexamples = counterexamples.stream().distinct().limit(MOST).toList();
    }

    /** Whether it is so in all cases. */
    public boolean holds() {
        return counterexamples.isEmpty();
    }
}
