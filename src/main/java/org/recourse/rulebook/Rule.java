package org.recourse.rulebook;

import java.util.List;
import org.recourse.pack.Citation;

/**
 * A checked rule.
 *
 * @param index its place among all rules of the pack
 * @param clauses the ways in which it can hold; empty for a concern rule, which asks about counts
 */
public record Rule(
        int index,
        String id,
        Purpose purpose,
        FactType fact,
        Condition.All condition,
        List<Clause> clauses,
        Finding finding,
        String reason,
        List<Citation> sources,
        String reviewedBy,
        String file,
        int line) {

    public Rule {
        clauses = List.copyOf(clauses);
        sources = List.copyOf(sources);
    }
}
