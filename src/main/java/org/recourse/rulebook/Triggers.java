package org.recourse.rulebook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.pack.Mask;

/**
 * What a fact must have for any of its rules to hold.
 *
 * <p>A clause holds only if its first part does. A fact that meets no first part is not shown to the engine at all: most
 * talks say nothing of most things.
 */
final class Triggers {

    private final Map<FactType, Mask> firstParts = new EnumMap<>(FactType.class);

    /** The types with a rule that asks for nothing. */
    private final Set<FactType> always = EnumSet.noneOf(FactType.class);

    Triggers(List<Rule> rules) {
        for (Rule rule : rules) {
            for (Clause clause : rule.clauses()) {
                if (clause.parts().isEmpty()) {
                    always.add(rule.fact());
                } else {
                    firstParts.merge(rule.fact(), clause.parts().get(0).mask(), Mask::or);
                }
            }
        }
    }

    /** Whether a rule of a type could hold for a row; if not, none does. */
    boolean canHold(FactType type, long[] row) {
        Mask mask = firstParts.get(type);
        return always.contains(type) || (mask != null && mask.meets(row));
    }
}
