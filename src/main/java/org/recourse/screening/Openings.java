package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import org.recourse.pack.Bits;
import org.recourse.pack.Gate;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** Every way in which the gate questions can be answered, and what each of them closes. A few hundred in all. */
final class Openings {

    private final Pack pack;
    private final Rulebook rulebook;
    private final List<Integer> gateQuestions;
    private final List<Property> properties;
    private final List<Opening> all = new ArrayList<>();

    /**
     * One way to answer the gate questions.
     *
     * @param bits the place of each answer in the row; -1 for one that was left out
     * @param closed the questions that are closed, by their places in the pack
     * @param level the level that follows from the gates alone; empty if signs decide
     */
    record Opening(List<Integer> bits, long closed, String level) {

        boolean closes(int question) {
            return ((closed >>> question) & 1) != 0;
        }
    }

    /** Two ways that differ in the answer to one gate question. */
    record Pair(int question, Opening one, Opening other) {}

    Openings(Pack pack, Rulebook rulebook) {
        this.pack = pack;
        this.rulebook = rulebook;
        Vocabulary vocabulary = rulebook.vocabulary();
        List<String> ids = pack.questions().stream().map(Question::id).toList();
        this.gateQuestions =
                FactType.OPENING.properties().stream().map(ids::indexOf).toList();
        this.properties =
                FactType.OPENING.properties().stream().map(vocabulary::get).toList();
        enumerate(new ArrayList<>(), ids);
    }

    private void enumerate(List<Integer> bits, List<String> ids) {
        if (bits.size() == properties.size()) {
            all.add(opening(List.copyOf(bits), ids));
            return;
        }
        Property property = properties.get(bits.size());
        List<Integer> choices = new ArrayList<>();
        property.codes().forEach(code -> choices.add(property.bit(code)));
        Question question = pack.questions().get(gateQuestions.get(bits.size()));
        if (question.absent() == null) {
            choices.add(-1);
        }
        for (int choice : choices) {
            bits.add(choice);
            enumerate(bits, ids);
            bits.remove(bits.size() - 1);
        }
    }

    private Opening opening(List<Integer> bits, List<String> ids) {
        Vocabulary vocabulary = rulebook.vocabulary();
        long[] row = new long[vocabulary.words()];
        bits.stream().filter(bit -> bit >= 0).forEach(bit -> Bits.set(row, bit));
        long closed = 0;
        for (Rule rule : rules(FactType.OPENING)) {
            if (holds(rule, row)) {
                String id = rule.finding().id();
                Bits.set(row, vocabulary.bit("gate", id));
                for (Gate gate : pack.gates()) {
                    if (gate.id().equals(id)) {
                        for (String question : gate.closes()) {
                            closed |= 1L << ids.indexOf(question);
                        }
                    }
                }
            }
        }
        String level = "";
        for (Rule rule : rules(FactType.COURSE)) {
            String concluded = rule.finding().id();
            if (holds(rule, row)
                    && pack.levels().indexOf(concluded) > pack.levels().indexOf(level)) {
                level = concluded;
            }
        }
        return new Opening(bits, closed, level);
    }

    private List<Rule> rules(FactType fact) {
        return rulebook.rules().stream().filter(rule -> rule.fact() == fact).toList();
    }

    private static boolean holds(Rule rule, long[] row) {
        for (Clause clause : rule.clauses()) {
            if (clause.holds(row)) {
                return true;
            }
        }
        return false;
    }

    /** The ways that agree with what was answered already. */
    List<Opening> possible(Asked asked) {
        List<Opening> possible = new ArrayList<>();
        for (Opening opening : all) {
            if (agrees(opening, asked)) {
                possible.add(opening);
            }
        }
        return possible;
    }

    private boolean agrees(Opening opening, Asked asked) {
        for (int index = 0; index < gateQuestions.size(); index++) {
            if (asked.has(gateQuestions.get(index))) {
                int bit = opening.bits().get(index);
                if (bit < 0 || !Bits.has(asked.row(), bit)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The pairs among some ways that differ in one answer. */
    List<Pair> pairs(List<Opening> possible) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < possible.size(); one++) {
            for (int other = one + 1; other < possible.size(); other++) {
                int question = difference(possible.get(one), possible.get(other));
                if (question >= 0) {
                    pairs.add(new Pair(question, possible.get(one), possible.get(other)));
                }
            }
        }
        return pairs;
    }

    private int difference(Opening one, Opening other) {
        int found = -1;
        for (int index = 0; index < gateQuestions.size(); index++) {
            if (!one.bits().get(index).equals(other.bits().get(index))) {
                if (found >= 0) {
                    return -1;
                }
                found = gateQuestions.get(index);
            }
        }
        return found;
    }
}
