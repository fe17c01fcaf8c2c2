package org.recourse.rulebook;

import java.util.List;
import org.recourse.pack.Mask;
import org.recourse.pack.Property;

/**
 * One way in which a rule can hold: each of its parts at once.
 *
 * <p>A rule is the choice between its clauses. That makes two exact questions easy: which answers made it hold, and
 * whether an answer not yet given could.
 *
 * @param parts a property and the codes of it that serve, at most one part a property unless it takes several codes
 * @param because the bits of the parts that a person or the defence told, for the explanation
 */
public record Clause(List<Part> parts, Mask because) {

    public Clause {
        parts = List.copyOf(parts);
    }

    /** A property that must have one of the codes of a mask. */
    public record Part(Property property, Mask mask) {

        /** Whether a row has one of the codes. */
        public boolean holds(long[] row) {
            return mask.meets(row);
        }
    }

    /** Whether a row satisfies every part. */
    public boolean holds(long[] row) {
        // By place: this runs many times for each assessment, and an iterator is garbage.
        for (int place = 0; place < parts.size(); place++) {
            if (!parts.get(place).holds(row)) {
                return false;
            }
        }
        return true;
    }
}
