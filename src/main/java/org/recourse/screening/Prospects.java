package org.recourse.screening;

import java.util.List;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Openings.Opening;
import org.recourse.screening.Openings.Pair;

/** Answers which open questions can still change the result, for one way in which the gate questions are answered. */
final class Prospects {

    private final Vocabulary vocabulary;
    private final Prospect[] prospects;
    private final SignProspects signs;
    private final int[] gateQuestion;
    private final long gateQuestions;

    Prospects(Pack pack, Rulebook rulebook) {
        this.vocabulary = rulebook.vocabulary();
        this.prospects = new ProspectReader(pack, rulebook).read().toArray(new Prospect[0]);
        this.signs = new SignProspects(pack, rulebook);
        List<String> ids = pack.questions().stream().map(Question::id).toList();
        this.gateQuestion = ids.stream()
                .mapToInt(id -> FactType.OPENING.properties().indexOf(id))
                .toArray();
        long gates = 0;
        for (String id : FactType.OPENING.properties()) {
            gates |= 1L << ids.indexOf(id);
        }
        this.gateQuestions = gates;
    }

    /** The questions, other than gate questions, that can change the result within an opening. */
    long within(Opening opening, Asked asked) {
        int found = signs.found(opening, asked);
        long open = signs.openQuestions(opening, asked);
        long matters = signs.changeLevel(opening, asked, found, open);
        Mask levels = signs.reachable(opening, asked, found, open, vocabulary);
        boolean signPossible = found != 0 || open != 0;
        for (Prospect prospect : prospects) {
            if (possible(prospect, opening, asked, levels, signPossible)) {
                for (Prospect.Wanted wanted : prospect.questions()) {
                    matters |= 1L << wanted.question();
                }
                if (prospect.sign() && found == 0) {
                    matters |= open;
                }
            }
        }
        return matters & ~gateQuestions;
    }

    private boolean possible(Prospect prospect, Opening opening, Asked asked, Mask levels, boolean signPossible) {
        if ((prospect.ofCase() && !asked.withCase()) || (prospect.sign() && !signPossible)) {
            return false;
        }
        if (prospect.levels() != null && prospect.levels().and(levels).isEmpty()) {
            return false;
        }
        for (Mask fact : prospect.facts()) {
            if (!fact.meets(asked.row())) {
                return false;
            }
        }
        for (Prospect.Wanted wanted : prospect.questions()) {
            if (!possible(wanted, opening, asked)) {
                return false;
            }
        }
        return true;
    }

    private boolean possible(Prospect.Wanted wanted, Opening opening, Asked asked) {
        if (opening.closes(wanted.question())) {
            return false;
        }
        int gate = gateQuestion[wanted.question()];
        if (gate >= 0) {
            int bit = opening.bits().get(gate);
            return bit >= 0 && wanted.answers().has(bit);
        }
        return !asked.has(wanted.question()) || wanted.answers().meets(asked.row());
    }

    /** Whether some answers to the other questions give different results in the two openings of a pair. */
    boolean differ(Pair pair, Asked asked) {
        Opening one = pair.one();
        Opening other = pair.other();
        if (!one.level().equals(other.level())) {
            boolean oneDecided = !one.level().isEmpty();
            boolean otherDecided = !other.level().isEmpty();
            if (oneDecided && otherDecided) {
                return true;
            }
            String decided = oneDecided ? one.level() : other.level();
            Opening undecided = oneDecided ? other : one;
            if (!decided.equals("NOT_SCREENED") || !signs.silent(undecided, asked)) {
                return true;
            }
            if (signs.openWork(undecided, asked) != 0) {
                return true;
            }
        }
        return differs(one, other, asked) || differs(other, one, asked);
    }

    /** Whether a line can come about in one opening, and for the same answers not in the other. */
    private boolean differs(Opening in, Opening notIn, Asked asked) {
        int found = signs.found(in, asked);
        long open = signs.openQuestions(in, asked);
        Mask levels = signs.reachable(in, asked, found, open, vocabulary);
        boolean signLost =
                signs.found(notIn, asked) == 0 && (found != 0 || (open & ~signs.openQuestions(notIn, asked)) != 0);
        for (Prospect prospect : prospects) {
            if (possible(prospect, in, asked, levels, found != 0 || open != 0)) {
                if (prospect.sign() && signLost) {
                    return true;
                }
                for (Prospect.Wanted wanted : prospect.questions()) {
                    if (!possible(wanted, notIn, asked)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
