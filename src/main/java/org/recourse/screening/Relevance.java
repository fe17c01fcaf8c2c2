package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import org.recourse.interview.Interview;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.rulebook.Rulebook;

/**
 * Finds the unanswered questions that can still change the level, safety, offers, alternatives or remedies.
 *
 * <p>Exact in both directions. A clause of a rule is a set of allowed answers for each of a few questions, so whether it
 * can still become true is answered question by question; a level is monotone in the signs, so its smallest sets answer
 * the same for signs. The gate questions open and close the others, so each way in which they can still be answered is
 * looked at in turn. No interview is ever run for this. The shape is written down in docs/decisions/0004.
 */
final class Relevance {

    private final List<String> order;
    private final Openings openings;
    private final Prospects prospects;

    Relevance(Pack pack, Rulebook rulebook) {
        ExactRules.check(rulebook.rules());
        this.order = pack.questions().stream().map(Question::id).toList();
        this.openings = new Openings(pack, rulebook);
        this.prospects = new Prospects(pack, rulebook);
    }

    /** The ids of the unanswered questions that may still matter, in the order of the pack. */
    List<String> of(Interview interview) {
        long answered = 0;
        for (String question : interview.answered()) {
            answered |= 1L << order.indexOf(question);
        }
        Asked asked = new Asked(interview.row(), answered, interview.withCase());
        List<Openings.Opening> possible = openings.possible(asked);
        long matters = 0;
        for (Openings.Opening opening : possible) {
            matters |= prospects.within(opening, asked);
        }
        for (Openings.Pair pair : openings.pairs(possible)) {
            long question = 1L << pair.question();
            if ((matters & question) == 0 && prospects.differ(pair, asked)) {
                matters |= question;
            }
        }
        List<String> ids = new ArrayList<>();
        for (long rest = matters & ~answered; rest != 0; rest &= rest - 1) {
            ids.add(order.get(Long.numberOfTrailingZeros(rest)));
        }
        return ids;
    }
}
