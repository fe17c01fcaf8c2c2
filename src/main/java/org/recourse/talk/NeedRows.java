package org.recourse.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Service;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
import org.recourse.rulebook.When;

/**
 * From a stated need to an offer, and from danger to what comes first, as rows that a page can walk without a network.
 *
 * <p>Nothing that a sign or a level leads to is among them: that is worked out by the service alone.
 *
 * @param order the answers in the order of the pack, for reasons
 * @param wishes the answers by which a person asks for something
 */
record NeedRows(
        String courtLanguage,
        List<GateRows.Part> order,
        Map<String, List<String>> wishes,
        List<String> soonest,
        List<ServiceRow> services,
        List<OfferRow> offers,
        List<AlertRow> alerts) {

    record ServiceRow(String id, String need, String place) {}

    record OfferRow(String rule, String service, String when, List<List<GateRows.Part>> any) {}

    record AlertRow(String rule, String id, List<List<GateRows.Part>> any) {}

    static NeedRows of(Pack pack, Rulebook rulebook) {
        Map<String, List<String>> wishes = new LinkedHashMap<>();
        for (Question question : pack.questions()) {
            if (!question.wishes().isEmpty()) {
                wishes.put(
                        question.id(),
                        question.codes().stream()
                                .filter(question.wishes()::contains)
                                .toList());
            }
        }
        return new NeedRows(
                pack.courtLanguage(),
                order(pack, rulebook),
                wishes,
                List.of(When.values()).stream().map(Enum::name).toList(),
                pack.services().stream().map(NeedRows::service).toList(),
                rulebook.rules().stream()
                        .filter(rule -> rule.fact() == FactType.WISHES)
                        .map(rule -> offer(rule, rulebook))
                        .toList(),
                rulebook.rules().stream()
                        .filter(rule -> rule.fact() == FactType.SAFETY)
                        .map(rule -> new AlertRow(rule.id(), rule.finding().id(), GateRows.ways(rule, rulebook)))
                        .toList());
    }

    /** A list, because a map would be written in the order of its keys. */
    private static List<GateRows.Part> order(Pack pack, Rulebook rulebook) {
        return pack.questions().stream()
                .filter(question -> question.kind() != Question.Kind.TEXT)
                .map(question -> new GateRows.Part(
                        question.id(), rulebook.vocabulary().get(question.id()).codes()))
                .toList();
    }

    private static ServiceRow service(Service service) {
        return new ServiceRow(service.id(), service.need(), service.place().name());
    }

    private static OfferRow offer(Rule rule, Rulebook rulebook) {
        When when = rule.finding().when();
        return new OfferRow(
                rule.id(),
                rule.finding().id(),
                when == null ? When.ANY_TIME.name() : when.name(),
                GateRows.ways(rule, rulebook));
    }
}
