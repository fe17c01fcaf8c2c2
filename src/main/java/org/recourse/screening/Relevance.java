package org.recourse.screening;

import java.util.List;
import org.recourse.interview.Interview;
import org.recourse.pack.Pack;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Openings.Opening;
import org.recourse.screening.Openings.Pair;
import org.recourse.screening.Openings.Possible;

/**
 * Finds the unanswered questions that can still change the level, safety, offers, alternatives or remedies.
 *
 * <p>Exact in both directions. A clause of a rule is a set of allowed answers for each of a few questions, so whether it
 * can still become true is answered question by question; a level is monotone in the signs, so its smallest sets answer
 * the same for signs. The gate questions open and close the others, so each way in which they can still be answered is
 * looked at in turn. No interview is ever run for this. The shape is written down in docs/decisions/0004.
 */
final class Relevance {

    private final Questions questions;
    private final Prospects prospects;
    private final Openings openings;

    Relevance(Pack pack, Rulebook rulebook, Questions questions) {
        ExactRules.check(rulebook.rules());
        this.questions = questions;
        this.prospects = new Prospects(pack, rulebook);
        this.openings = new Openings(pack, rulebook, prospects);
    }

    /**
     * The ids of the unanswered questions that may still matter, in the order of the pack.
     *
     * @param answered the places of the questions that were answered
     */
    List<String> of(Interview interview, long answered) {
        long[] row = interview.row();
        Asked asked = prospects.asked(row, answered, interview.withCase());
        Possible possible = openings.possible(row);
        long matters = 0;
        for (Opening opening : possible.openings()) {
            matters |= prospects.within(opening, asked);
        }
        for (Pair pair : possible.pairs()) {
            long question = 1L << pair.question();
            if ((matters & question) == 0 && prospects.differ(pair, asked)) {
                matters |= question;
            }
        }
        return questions.at(matters & ~answered);
    }
}
