package org.recourse.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/**
 * What opens and closes in a talk, as rows that a page can walk: the same rows of the pack that the service reads.
 *
 * @param questions in the order in which they are asked
 * @param absent what a gate question counts as while it was not asked
 * @param after the questions that are asked only after certain answers, and the ways to give those
 */
record GateRows(
        List<QuestionRow> questions,
        Map<String, String> absent,
        Map<String, List<List<Part>>> after,
        List<GateRow> gates,
        List<DoorRow> doors) {

    /** Whether it is going on is asked of what was spoken of, and of nothing else. */
    private static final String WHEN = "F3";

    record QuestionRow(String id, String section, String kind, boolean forAdvocate, boolean forLawyer) {}

    /**
     * A gate.
     *
     * @param any the ways in which it closes: in each, every part must hold
     */
    record GateRow(String id, List<List<Part>> any, List<String> closes) {}

    record DoorRow(String name, List<String> opens, List<String> skips) {}

    /** A question, and the answers to it that serve. */
    record Part(String question, List<String> codes) {}

    static GateRows of(Pack pack, Rulebook rulebook) {
        Map<String, String> absent = new LinkedHashMap<>();
        for (Question question : pack.questions()) {
            if (question.absent() != null) {
                absent.put(question.id(), question.absent());
            }
        }
        return new GateRows(
                Doors.inOrder(pack).stream().map(GateRows::question).toList(),
                absent,
                Map.of(WHEN, signs(rulebook)),
                rulebook.rules().stream()
                        .filter(rule -> rule.fact() == FactType.OPENING)
                        .map(rule -> gate(rule, pack, rulebook))
                        .toList(),
                Doors.of(pack).stream()
                        .map(door -> new DoorRow(door.name(), door.opens(), door.skips()))
                        .toList());
    }

    private static List<List<Part>> signs(Rulebook rulebook) {
        return rulebook.rules().stream()
                .filter(rule -> rule.fact() == FactType.WORK)
                .flatMap(rule -> ways(rule, rulebook).stream())
                .toList();
    }

    private static QuestionRow question(Question question) {
        return new QuestionRow(
                question.id(),
                String.valueOf(question.section()),
                question.kind().name(),
                question.asks() == Question.Asks.ADVOCATE,
                question.view() == Question.View.DEFENCE);
    }

    private static GateRow gate(Rule rule, Pack pack, Rulebook rulebook) {
        List<String> closes = pack.gates().stream()
                .filter(gate -> gate.id().equals(rule.finding().id()))
                .flatMap(gate -> gate.closes().stream().sorted())
                .toList();
        return new GateRow(rule.finding().id(), ways(rule, rulebook), closes);
    }

    /** The ways in which a rule holds, in codes. */
    static List<List<Part>> ways(Rule rule, Rulebook rulebook) {
        return rule.clauses().stream()
                .map(clause -> clause.parts().stream()
                        .map(part -> part(part, rulebook))
                        .toList())
                .toList();
    }

    private static Part part(Clause.Part part, Rulebook rulebook) {
        return new Part(
                part.property().name(),
                part.mask().places().stream()
                        .map(bit -> rulebook.vocabulary().code(bit))
                        .toList());
    }
}
