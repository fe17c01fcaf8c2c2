package org.recourse.screening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.recourse.pack.Bits;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Openings.Opening;
import org.recourse.screening.Openings.Pair;

/**
 * Answers which open questions can still change the result, for one way in which the gate questions are answered.
 *
 * <p>Each prospect has a place in a set of bits. What rules prospects out, an answer or an opening or a level, is such a
 * set, so what is left is found by a few operations on sets.
 */
final class Prospects {

    private final List<Prospect> prospects;
    private final SignProspects signs;
    private final List<String> ids;
    private final List<String> levels;
    private final int notScreened;
    private final long gateQuestions;
    private final long[] questions;
    private final long[] all;
    private final Mask ofCase;
    private final Mask ofSign;
    /** The prospects that no level serves which can still be reached, by the levels that can. */
    private final Mask[] unserved;

    private final Demand[] ofAnswers;
    private final Demand[] ofFacts;

    /** The prospects that need one of some answers, or one of some facts; the question is -1 for facts. */
    private record Demand(int question, Mask answers, Mask prospects) {}

    Prospects(Pack pack, Rulebook rulebook) {
        this.prospects = new ProspectReader(pack, rulebook).read();
        this.signs = new SignProspects(pack, rulebook);
        this.ids = pack.questions().stream().map(Question::id).toList();
        this.levels = pack.levels();
        this.notScreened = levels.indexOf("NOT_SCREENED");
        long gates = 0;
        for (String id : FactType.OPENING.properties()) {
            gates |= 1L << ids.indexOf(id);
        }
        this.gateQuestions = gates;
        this.questions = new long[prospects.size()];
        for (int index = 0; index < questions.length; index++) {
            for (Prospect.Wanted wanted : prospects.get(index).questions()) {
                questions[index] |= 1L << wanted.question();
            }
        }
        this.all = where(prospect -> true);
        this.ofCase = Mask.of(where(Prospect::ofCase));
        this.ofSign = Mask.of(where(Prospect::sign));
        this.unserved = unserved(rulebook);
        Collection<Demand> demands = demands();
        this.ofAnswers =
                demands.stream().filter(demand -> demand.question() >= 0).toArray(Demand[]::new);
        this.ofFacts = demands.stream().filter(demand -> demand.question() < 0).toArray(Demand[]::new);
    }

    /** The places of some prospects. */
    private long[] where(Predicate<Prospect> serves) {
        long[] places = new long[(prospects.size() + 63) >> 6];
        for (int index = 0; index < prospects.size(); index++) {
            if (serves.test(prospects.get(index))) {
                Bits.set(places, index);
            }
        }
        return places;
    }

    private Collection<Demand> demands() {
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (Prospect prospect : prospects) {
            for (Prospect.Wanted wanted : prospect.questions()) {
                if (((gateQuestions >>> wanted.question()) & 1) == 0) {
                    demand(wanted.question(), wanted.answers(), demands);
                }
            }
            prospect.facts().forEach(fact -> demand(-1, fact, demands));
        }
        return demands.values();
    }

    private void demand(int question, Mask answers, Map<String, Demand> demands) {
        demands.computeIfAbsent(
                question + " " + answers.places(),
                key -> new Demand(
                        question,
                        answers,
                        Mask.of(where(prospect -> question < 0
                                ? prospect.facts().contains(answers)
                                : prospect.questions().contains(new Prospect.Wanted(question, answers))))));
    }

    private Mask[] unserved(Rulebook rulebook) {
        int[] served = new int[prospects.size()];
        for (int index = 0; index < served.length; index++) {
            Mask asked = prospects.get(index).levels();
            for (int level = 0; level < levels.size(); level++) {
                if (asked == null || asked.has(rulebook.vocabulary().bit("level", levels.get(level)))) {
                    served[index] |= 1 << level;
                }
            }
        }
        Mask[] unserved = new Mask[1 << levels.size()];
        for (int reachable = 0; reachable < unserved.length; reachable++) {
            long[] places = new long[all.length];
            for (int index = 0; index < served.length; index++) {
                if (prospects.get(index).levels() != null && (served[index] & reachable) == 0) {
                    Bits.set(places, index);
                }
            }
            unserved[reachable] = Mask.of(places);
        }
        return unserved;
    }

    /** What is known of an interview so far. */
    Asked asked(long[] row, long answered, boolean withCase) {
        long[] alive = all.clone();
        for (Demand demand : ofAnswers) {
            if (((answered >>> demand.question()) & 1) != 0 && !demand.answers().meets(row)) {
                demand.prospects().clear(alive);
            }
        }
        if (!withCase) {
            ofCase.clear(alive);
        }
        for (Demand demand : ofFacts) {
            if (!demand.answers().meets(row)) {
                demand.prospects().clear(alive);
            }
        }
        return new Asked(answered, signs.given(row), signs.askable(answered), signs.isSpoken(row), Mask.of(alive));
    }

    /**
     * What a way to answer the gate questions opens.
     *
     * @param gateBits the place of each answer in the row; -1 for one that was left out
     */
    Opening opening(List<Integer> gateBits, long closed, int level) {
        long[] excluded = new long[all.length];
        for (int index = 0; index < prospects.size(); index++) {
            for (Prospect.Wanted wanted : prospects.get(index).questions()) {
                int gate = FactType.OPENING.properties().indexOf(ids.get(wanted.question()));
                boolean unserved = gate >= 0
                        && (gateBits.get(gate) < 0 || !wanted.answers().has(gateBits.get(gate)));
                if (unserved || ((closed >>> wanted.question()) & 1) != 0) {
                    Bits.set(excluded, index);
                }
            }
        }
        return new Opening(closed, signs.of(closed), level, Mask.of(excluded));
    }

    /** The questions, other than gate questions, that can change the result within an opening. */
    long within(Opening opening, Asked asked) {
        long matters = signs.changeLevel(opening, asked);
        long[] possible = possible(opening, asked);
        for (int word = 0; word < possible.length; word++) {
            for (long rest = possible[word]; rest != 0; rest &= rest - 1) {
                matters |= questions[(word << 6) + Long.numberOfTrailingZeros(rest)];
            }
        }
        if (signs.found(opening, asked) == 0 && ofSign.meets(possible)) {
            matters |= signs.openQuestions(opening, asked);
        }
        return matters & ~gateQuestions;
    }

    /** The prospects that can still come about in an opening. */
    private long[] possible(Opening opening, Asked asked) {
        long[] possible = asked.alive().row();
        opening.excluded().clear(possible);
        unserved[signs.reachable(opening, asked)].clear(possible);
        if (signs.found(opening, asked) == 0 && signs.openQuestions(opening, asked) == 0) {
            ofSign.clear(possible);
        }
        return possible;
    }

    /** Whether some answers to the other questions give different results in the two openings of a pair. */
    boolean differ(Pair pair, Asked asked) {
        Opening one = pair.one();
        Opening other = pair.other();
        return levelsDiffer(one, other, asked) || differs(one, other, asked) || differs(other, one, asked);
    }

    private boolean levelsDiffer(Opening one, Opening other, Asked asked) {
        if (one.level() == other.level()) {
            return false;
        }
        if (one.level() >= 0 && other.level() >= 0) {
            return true;
        }
        int decided = Math.max(one.level(), other.level());
        Opening undecided = one.level() < 0 ? one : other;
        // To say nothing about work at all gives the same level as a closed gate.
        return decided != notScreened || asked.spoken() || signs.openWork(undecided, asked) != 0;
    }

    /** Whether a line can come about in one opening, and for the same answers not in the other. */
    private boolean differs(Opening in, Opening notIn, Asked asked) {
        long[] possible = possible(in, asked);
        boolean signLost = signs.found(notIn, asked) == 0
                && (signs.found(in, asked) != 0
                        || (signs.openQuestions(in, asked) & ~signs.openQuestions(notIn, asked)) != 0);
        return (signLost && ofSign.meets(possible)) || notIn.excluded().meets(possible);
    }
}
