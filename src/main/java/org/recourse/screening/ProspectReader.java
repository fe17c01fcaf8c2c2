package org.recourse.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** Reads from the rules every way in which a line of the result can come about. */
final class ProspectReader {

    private static final Set<FindingKind> LINES =
            Set.of(FindingKind.ALERT, FindingKind.OFFER, FindingKind.ALTERNATIVE, FindingKind.REMEDY);

    private final Pack pack;
    private final Rulebook rulebook;
    private final List<String> ids;

    ProspectReader(Pack pack, Rulebook rulebook) {
        this.pack = pack;
        this.rulebook = rulebook;
        this.ids = pack.questions().stream().map(Question::id).toList();
    }

    List<Prospect> read() {
        List<Prospect> prospects = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            if (LINES.contains(rule.finding().kind())) {
                for (Clause clause : rule.clauses()) {
                    for (Prospect prospect : prospects(rule, clause)) {
                        prospects.add(prospect);
                        if (asksForDates(rule)) {
                            prospects.add(withHardDates(prospect));
                        }
                    }
                }
            }
        }
        return prospects;
    }

    /** A part that asks about time stands for the answers about time, of which there can be several. */
    private List<Prospect> prospects(Rule rule, Clause clause) {
        boolean ofCase = rule.fact() == FactType.CASE_FACTS || rule.fact() == FactType.LEVELLED_CASE;
        List<Prospect> prospects = List.of(new Prospect(List.of(), null, false, List.of(), ofCase));
        for (Clause.Part part : clause.parts()) {
            List<Prospect> next = new ArrayList<>();
            for (Prospect prospect : prospects) {
                next.addAll(with(prospect, part));
            }
            prospects = next;
        }
        return prospects;
    }

    private List<Prospect> with(Prospect prospect, Clause.Part part) {
        String name = part.property().name();
        if (ids.contains(name)) {
            return List.of(with(prospect, name, part.mask()));
        }
        return switch (name) {
            case "level" ->
                List.of(new Prospect(
                        prospect.questions(), part.mask(), prospect.sign(), prospect.facts(), prospect.ofCase()));
            case "sign" -> List.of(withSign(prospect));
            case "time" -> timed(prospect, part);
            default -> {
                List<Mask> facts = new ArrayList<>(prospect.facts());
                facts.add(part.mask());
                yield List.of(new Prospect(
                        prospect.questions(), prospect.levels(), prospect.sign(), facts, prospect.ofCase()));
            }
        };
    }

    private List<Prospect> timed(Prospect prospect, Clause.Part part) {
        List<Prospect> timed = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.fact() == FactType.TIMING
                    && part.mask().has(part.property().bit(rule.finding().id()))) {
                for (Clause clause : rule.clauses()) {
                    Prospect way = withSign(prospect);
                    for (Clause.Part answer : clause.parts()) {
                        way = with(way, answer.property().name(), answer.mask());
                    }
                    timed.add(way);
                }
            }
        }
        return timed;
    }

    private Prospect with(Prospect prospect, String question, Mask answers) {
        List<Prospect.Wanted> questions = new ArrayList<>(prospect.questions());
        questions.add(new Prospect.Wanted(ids.indexOf(question), answers));
        return new Prospect(questions, prospect.levels(), prospect.sign(), prospect.facts(), prospect.ofCase());
    }

    private static Prospect withSign(Prospect prospect) {
        return new Prospect(prospect.questions(), prospect.levels(), true, prospect.facts(), prospect.ofCase());
    }

    private boolean asksForDates(Rule rule) {
        return rule.finding().kind() == FindingKind.ALTERNATIVE
                && pack.alternatives().stream()
                        .anyMatch(way -> way.id().equals(rule.finding().id()) && way.dates());
    }

    private Prospect withHardDates(Prospect prospect) {
        Vocabulary vocabulary = rulebook.vocabulary();
        Property property = vocabulary.get(Cautions.HARD_DATES);
        Question question = pack.questions().get(ids.indexOf(Cautions.HARD_DATES));
        Mask hard = Mask.none(vocabulary);
        for (String code : question.codes()) {
            if (!question.alone().contains(code)) {
                hard = hard.with(property.bit(code));
            }
        }
        return with(prospect, Cautions.HARD_DATES, hard);
    }
}
