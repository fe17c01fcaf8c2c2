package org.recourse.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Mask;

/**
 * One way in which a line of the result can still come about: what each of a few questions would have to be answered.
 *
 * @param questions the questions and the answers that serve
 * @param levels the levels that serve; null where the level is not asked about
 * @param sign whether there must be a sign
 * @param facts facts of the case that must be so
 * @param ofCase whether the defence must have entered anything about the case
 */
record Prospect(List<Wanted> questions, @Nullable Mask levels, boolean sign, List<Mask> facts, boolean ofCase) {

    Prospect {
        questions = List.copyOf(questions);
        facts = List.copyOf(facts);
    }

    /** A question, by its place in the pack, and the answers to it that serve. */
    record Wanted(int question, Mask answers) {}
}
