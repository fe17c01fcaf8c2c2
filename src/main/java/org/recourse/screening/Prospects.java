package org.recourse.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final BitSet all = new BitSet();
    private final BitSet ofCase = new BitSet();
    private final BitSet ofSign = new BitSet();
    private final BitSet[] withinLevels;
    private final List<Demand> ofAnswers = new ArrayList<>();
    private final List<Demand> ofFacts = new ArrayList<>();

    /** The prospects that need one of some answers, or one of some facts; the question is -1 for facts. */
    private record Demand(int question, Mask answers, BitSet prospects) {}

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
        this.withinLevels = new BitSet[1 << levels.size()];
        index();
        indexLevels(rulebook);
    }

    private void index() {
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (int index = 0; index < prospects.size(); index++) {
            Prospect prospect = prospects.get(index);
            all.set(index);
            ofCase.set(index, prospect.ofCase());
            ofSign.set(index, prospect.sign());
            for (Prospect.Wanted wanted : prospect.questions()) {
                questions[index] |= 1L << wanted.question();
                if (((gateQuestions >>> wanted.question()) & 1) == 0) {
                    demand(wanted.question(), wanted.answers(), demands).set(index);
                }
            }
            for (Mask fact : prospect.facts()) {
                demand(-1, fact, demands).set(index);
            }
        }
        demands.values().forEach(demand -> (demand.question() < 0 ? ofFacts : ofAnswers).add(demand));
    }

    private static BitSet demand(int question, Mask answers, Map<String, Demand> demands) {
        return demands.computeIfAbsent(
                        question + " " + answers.places(), key -> new Demand(question, answers, new BitSet()))
                .prospects();
    }

    private void indexLevels(Rulebook rulebook) {
        int[] served = new int[prospects.size()];
        for (int index = 0; index < served.length; index++) {
            Mask asked = prospects.get(index).levels();
            for (int level = 0; level < levels.size(); level++) {
                if (asked == null || asked.has(rulebook.vocabulary().bit("level", levels.get(level)))) {
                    served[index] |= 1 << level;
                }
            }
        }
        for (int reachable = 0; reachable < withinLevels.length; reachable++) {
            withinLevels[reachable] = new BitSet();
            for (int index = 0; index < served.length; index++) {
                withinLevels[reachable].set(
                        index, prospects.get(index).levels() == null || (served[index] & reachable) != 0);
            }
        }
    }

    /** What is known of an interview so far. */
    Asked asked(long[] row, long answered, boolean withCase) {
        BitSet alive = (BitSet) all.clone();
        for (Demand demand : ofAnswers) {
            if (((answered >>> demand.question()) & 1) != 0 && !demand.answers().meets(row)) {
                alive.andNot(demand.prospects());
            }
        }
        if (!withCase) {
            alive.andNot(ofCase);
        }
        for (Demand demand : ofFacts) {
            if (!demand.answers().meets(row)) {
                alive.andNot(demand.prospects());
            }
        }
        return new Asked(answered, signs.given(row), signs.askable(answered), signs.isSpoken(row), alive);
    }

    /**
     * What a way to answer the gate questions opens.
     *
     * @param gateBits the place of each answer in the row; -1 for one that was left out
     */
    Opening opening(List<Integer> gateBits, long closed, int level) {
        BitSet excluded = new BitSet();
        for (int index = 0; index < prospects.size(); index++) {
            for (Prospect.Wanted wanted : prospects.get(index).questions()) {
                int gate = FactType.OPENING.properties().indexOf(ids.get(wanted.question()));
                boolean unserved = gate >= 0
                        && (gateBits.get(gate) < 0 || !wanted.answers().has(gateBits.get(gate)));
                if (unserved || ((closed >>> wanted.question()) & 1) != 0) {
                    excluded.set(index);
                }
            }
        }
        return new Opening(closed, signs.of(closed), level, excluded);
    }

    /** The questions, other than gate questions, that can change the result within an opening. */
    long within(Opening opening, Asked asked) {
        long matters = signs.changeLevel(opening, asked);
        BitSet possible = possible(opening, asked);
        for (int index = possible.nextSetBit(0); index >= 0; index = possible.nextSetBit(index + 1)) {
            matters |= questions[index];
        }
        if (signs.found(opening, asked) == 0 && possible.intersects(ofSign)) {
            matters |= signs.openQuestions(opening, asked);
        }
        return matters & ~gateQuestions;
    }

    /** The prospects that can still come about in an opening. */
    private BitSet possible(Opening opening, Asked asked) {
        BitSet possible = (BitSet) asked.alive().clone();
        possible.andNot(opening.excluded());
        possible.and(withinLevels[signs.reachable(opening, asked)]);
        if (signs.found(opening, asked) == 0 && signs.openQuestions(opening, asked) == 0) {
            possible.andNot(ofSign);
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
        BitSet possible = possible(in, asked);
        boolean signLost = signs.found(notIn, asked) == 0
                && (signs.found(in, asked) != 0
                        || (signs.openQuestions(in, asked) & ~signs.openQuestions(notIn, asked)) != 0);
        return (signLost && possible.intersects(ofSign)) || possible.intersects(notIn.excluded());
    }
}
