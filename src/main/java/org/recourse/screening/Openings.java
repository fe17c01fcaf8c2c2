package org.recourse.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.recourse.pack.Bits;
import org.recourse.pack.Gate;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/**
 * Every way in which the gate questions can be answered, and what each of them closes.
 *
 * <p>Of a few hundred ways most open the same: those are one opening. What is possible depends on the gate answers
 * alone, so it is worked out once for each combination of them.
 */
final class Openings {

    private final Pack pack;
    private final Rulebook rulebook;
    private final Prospects prospects;
    private final List<String> ids;
    private final Property[] properties;
    private final List<Way> ways = new ArrayList<>();
    private final AtomicReferenceArray<Possible> byAnswers;

    /**
     * What some ways to answer the gate questions have in common.
     *
     * @param closed the questions that are closed, by their places in the pack
     * @param closedSigns the signs whose question is closed
     * @param level the level that follows from the gates alone, by its place in the pack; -1 if signs decide
     * @param excluded the prospects that cannot come about in it
     */
    record Opening(long closed, int closedSigns, int level, Mask excluded) {}

    /** Two openings that the answer to one gate question decides between. */
    record Pair(int question, Opening one, Opening other) {}

    /** The openings that agree with some gate answers, and the pairs among them. */
    record Possible(List<Opening> openings, List<Pair> pairs) {}

    /** One way, with the place of each answer in the row; -1 for one that was left out. */
    private record Way(List<Integer> bits, Opening opening) {}

    Openings(Pack pack, Rulebook rulebook, Prospects prospects) {
        this.pack = pack;
        this.rulebook = rulebook;
        this.prospects = prospects;
        this.ids = pack.questions().stream().map(Question::id).toList();
        this.properties = FactType.OPENING.properties().stream()
                .map(rulebook.vocabulary()::get)
                .toArray(Property[]::new);
        enumerate(new ArrayList<>());
        int combinations = 1;
        for (Property property : properties) {
            combinations *= property.codes().size() + 1;
        }
        this.byAnswers = new AtomicReferenceArray<>(combinations);
    }

    private void enumerate(List<Integer> bits) {
        if (bits.size() == properties.length) {
            ways.add(new Way(List.copyOf(bits), opening(bits)));
            return;
        }
        Property property = properties[bits.size()];
        List<Integer> choices = new ArrayList<>();
        property.codes().forEach(code -> choices.add(property.bit(code)));
        Question question = pack.questions().get(ids.indexOf(property.name()));
        if (question.absent() == null) {
            choices.add(-1);
        }
        for (int choice : choices) {
            bits.add(choice);
            enumerate(bits);
            bits.remove(bits.size() - 1);
        }
    }

    private Opening opening(List<Integer> bits) {
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
        int level = -1;
        for (Rule rule : rules(FactType.COURSE)) {
            if (holds(rule, row)) {
                level = Math.max(level, pack.levels().indexOf(rule.finding().id()));
            }
        }
        return prospects.opening(bits, closed, level);
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

    /** What is possible with the gate answers of a row. */
    Possible possible(long[] row) {
        int answers = 0;
        for (Property property : properties) {
            answers = answers * (property.codes().size() + 1) + choice(property, row);
        }
        Possible known = byAnswers.get(answers);
        if (known == null) {
            known = workOut(row);
            byAnswers.set(answers, known);
        }
        return known;
    }

    /** Which code of a property a row has, from 1; 0 for none. */
    private static int choice(Property property, long[] row) {
        int codes = property.codes().size();
        for (int index = 0; index < codes; index++) {
            if (Bits.has(row, property.offset() + index)) {
                return index + 1;
            }
        }
        return 0;
    }

    private Possible workOut(long[] row) {
        List<Way> agreeing = ways.stream().filter(way -> agrees(way, row)).toList();
        Set<Opening> openings = new LinkedHashSet<>();
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int one = 0; one < agreeing.size(); one++) {
            openings.add(agreeing.get(one).opening());
            for (int other = one + 1; other < agreeing.size(); other++) {
                int question = difference(agreeing.get(one), agreeing.get(other));
                if (question >= 0) {
                    pairs.add(new Pair(
                            question,
                            agreeing.get(one).opening(),
                            agreeing.get(other).opening()));
                }
            }
        }
        pairs.removeIf(pair -> pair.one().equals(pair.other()));
        return new Possible(List.copyOf(openings), List.copyOf(pairs));
    }

    private boolean agrees(Way way, long[] row) {
        for (int index = 0; index < properties.length; index++) {
            int bit = way.bits().get(index);
            if (choice(properties[index], row) != 0 && (bit < 0 || !Bits.has(row, bit))) {
                return false;
            }
        }
        return true;
    }

    /** The one question that two ways answer differently; -1 if there are several. */
    private int difference(Way one, Way other) {
        int found = -1;
        for (int index = 0; index < properties.length; index++) {
            if (!one.bits().get(index).equals(other.bits().get(index))) {
                if (found >= 0) {
                    return -1;
                }
                found = ids.indexOf(properties[index].name());
            }
        }
        return found;
    }
}
