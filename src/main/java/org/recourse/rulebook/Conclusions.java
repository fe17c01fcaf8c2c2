package org.recourse.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.pack.Alternative;
import org.recourse.pack.Gate;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Problems;
import org.recourse.pack.Remedy;
import org.recourse.pack.Service;
import org.recourse.pack.Vocabulary;

/** Checks what rules conclude: only ids of the pack, each from the facts it may follow from, and every one of them. */
final class Conclusions {

    private final Pack pack;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<FindingKind, Set<String>> concluded = new HashMap<>();

    Conclusions(Pack pack, Vocabulary vocabulary, Problems problems) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What a rule concludes; not to be used where a problem was noted. */
    Finding read(ParsedRule parsed, FactType fact, FindingKind concludes) {
        FindingKind kind = FindingKind.find(parsed.finding());
        if (kind != concludes) {
            problem(parsed, "A rule that looks at " + fact.word() + " here concludes " + concludes.word() + ".");
        }
        String id = parsed.arguments().get(0);
        if (!known(concludes).contains(id)) {
            problem(parsed, "This conclusion is not an id of " + fileOf(concludes) + ".");
        }
        concluded.computeIfAbsent(concludes, unused -> new HashSet<>()).add(id);
        checkPlace(parsed, fact, concludes, id);
        if (concludes != FindingKind.OFFER) {
            if (parsed.arguments().size() != 1) {
                problem(parsed, "This conclusion takes one id.");
            }
            return new Finding(concludes, id, null);
        }
        String soon = parsed.arguments().size() == 2 ? parsed.arguments().get(1) : "";
        for (When when : When.values()) {
            if (when.name().equals(soon)) {
                return new Finding(concludes, id, when);
            }
        }
        problem(parsed, "An offer takes the id of a service and how soon: " + List.of(When.values()) + ".");
        return new Finding(concludes, id, When.ANY_TIME);
    }

    /** What may see a level only ever adds, and is marked so in the pack (FI-14, FI-15). */
    private void checkPlace(ParsedRule parsed, FactType fact, FindingKind kind, String id) {
        if (kind == FindingKind.OFFER) {
            boolean added = pack.services().stream()
                    .anyMatch(service -> service.id().equals(id) && service.place() == Service.Place.ADDED);
            if (added != (fact == FactType.OUTCOME)) {
                problem(parsed, "A service a rule in 'support' offers has 'place: added', and no other has.");
            }
        }
        if (kind == FindingKind.ALTERNATIVE) {
            boolean added =
                    pack.alternatives().stream().anyMatch(way -> way.id().equals(id) && way.added());
            if (added != (fact == FactType.LEVELLED_CASE)) {
                problem(parsed, "An alternative that a level may add has 'added: true', and no other has.");
            }
        }
        if (kind == FindingKind.LEVEL) {
            boolean course = Levels.COURSE.contains(id);
            if (course != (fact == FactType.COURSE)) {
                problem(parsed, "NOT_SCREENED and YOUTH follow from the gates, the other levels from signs alone.");
            }
        }
        if (kind == FindingKind.SIGN) {
            boolean sign = pack.indicators().stream()
                    .anyMatch(indicator -> indicator.id().equals(id) && indicator.isSign());
            if (sign != (fact == FactType.WORK)) {
                problem(parsed, "Strong and moderate signs follow from Work, legal facts from Background.");
            }
        }
    }

    private Set<String> known(FindingKind kind) {
        return Set.copyOf(
                switch (kind) {
                    case GATE -> pack.gates().stream().map(Gate::id).toList();
                    case LEVEL -> pack.levels();
                    case SIGN -> pack.indicators().stream().map(Indicator::id).toList();
                    case TIME -> vocabulary.get("time").codes();
                    case ALERT -> pack.safety();
                    case OFFER -> pack.services().stream().map(Service::id).toList();
                    case ALTERNATIVE ->
                        pack.alternatives().stream().map(Alternative::id).toList();
                    case REMEDY -> pack.remedies().stream().map(Remedy::id).toList();
                });
    }

    private static String fileOf(FindingKind kind) {
        return switch (kind) {
            case GATE -> "gates.yaml";
            case LEVEL -> "pack.yaml";
            case SIGN -> "indicators.yaml";
            case TIME -> "signs/legal-facts.drl";
            case ALERT -> "safety.yaml";
            case OFFER -> "services.yaml";
            case ALTERNATIVE -> "alternatives.yaml";
            case REMEDY -> "remedies.yaml";
        };
    }

    /** Notes each id of the pack that no rule concludes. */
    void noUnusedIds() {
        for (FindingKind kind : FindingKind.values()) {
            for (String id : known(kind)) {
                if (!concluded.getOrDefault(kind, Set.of()).contains(id)) {
                    problems.add(fileOf(kind), 1, "No rule concludes " + id + ". Write one, or remove the id.");
                }
            }
        }
    }

    private void problem(ParsedRule parsed, String message) {
        problems.add(parsed.file(), parsed.line(), message);
    }
}
