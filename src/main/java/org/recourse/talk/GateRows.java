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
 * @param absent what a gate question counts as while it was not asked
 */
record GateRows(List<QuestionRow> questions, Map<String, String> absent, List<GateRow> gates, List<String> doors) {

    record QuestionRow(String id, String section, String kind, boolean forAdvocate, boolean forLawyer) {}

    /**
     * A gate.
     *
     * @param any the ways in which it closes: in each, every part must hold
     */
    record GateRow(String id, List<List<Part>> any, List<String> closes) {}

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
                pack.questions().stream().map(GateRows::question).toList(),
                absent,
                rulebook.rules().stream()
                        .filter(rule -> rule.fact() == FactType.OPENING)
                        .map(rule -> gate(rule, pack, rulebook))
                        .toList(),
                ScreenBook.BEHIND_DOORS);
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
