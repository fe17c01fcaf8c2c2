package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FactType;

/**
 * What the level is blind to.
 *
 * <p>Each proof has two halves. No kind of fact that leads to a level exposes the property, which settles it for every
 * interview and every rule; and the screening itself is asked, with every value of the property in many talks, in case
 * the first half is ever undone by the program.
 */
final class BlindProofs {

    /** The facts from which a gate, a sign or a level follows. */
    static final Set<FactType> TO_A_LEVEL = Set.of(FactType.OPENING, FactType.COURSE, FactType.WORK, FactType.SIGNS);

    private final Rehearsal rehearsal;
    private final List<Talk> talks;
    private final Set<FactType> facts;

    /** @param facts the kinds of fact that lead to a level */
    BlindProofs(Rehearsal rehearsal, List<Talk> talks, Set<FactType> facts) {
        this.rehearsal = rehearsal;
        this.talks = List.copyOf(talks);
        this.facts = Set.copyOf(facts);
    }

    List<Proof> prove() {
        return List.of(
                prove(
                        "FI-01",
                        "language and interpreter never change the level, its rules or the signs",
                        List.of("A1", "A2"),
                        Variations.ofLanguage()),
                prove(
                        "FI-02",
                        "wishing for care that affirms a gender never changes the level, its rules or the signs",
                        List.of(),
                        Variations.ofCodes("N1", Set.of("TRANS_AFFIRMING")),
                        Variations.ofCodes("N2", Set.of("TRANS_AFFIRMING"))),
                prove(
                        "FI-03",
                        "no fact of the case changes the level, its rules or the signs",
                        List.copyOf(Vocabulary.caseFacts().keySet()),
                        Variations.ofCase()),
                prove(
                        "FI-05",
                        "wishing for sexual health care, hormones or supplies never changes the level or the signs",
                        List.of(),
                        Variations.ofCodes("N1", Set.of("SEXUAL_HEALTH")),
                        Variations.ofCodes("N2", Set.of("SEXUAL_HEALTH"))),
                prove(
                        "FI-09",
                        "no answer about safety, needs, the police or old cases changes the level or the signs",
                        questions(id -> "BNH".indexOf(id.charAt(0)) >= 0)),
                prove("FI-22", "what happened before 18 never changes the level or the signs", List.of("G2")),
                prove(
                        "FI-23",
                        "fear of someone, such as a partner, never changes the level or the signs",
                        List.of("B1")));
    }

    private List<String> questions(Predicate<String> which) {
        return rehearsal.pack().questions().stream()
                .map(Question::id)
                .filter(which)
                .toList();
    }

    private Proof prove(String id, String statement, List<String> properties, Variations... more) {
        List<Variations> variations = new ArrayList<>(List.of(more));
        properties.stream()
                .filter(property -> !Vocabulary.caseFacts().containsKey(property))
                .map(Variations::ofQuestion)
                .forEach(variations::add);
        String how = properties.isEmpty() ? "" : "; no fact that leads to a level shows it";
        return Trials.over(talks, talk -> changes(talk, variations))
                .proof(
                        id,
                        statement + how + " (" + talks.size() + " talks, each with every value)",
                        exposed(properties));
    }

    private List<PackProblem> exposed(List<String> properties) {
        return facts.stream()
                .sorted()
                .flatMap(fact -> fact.properties().stream()
                        .filter(shown -> properties.contains(shown.equals("wants") ? "N1" : shown))
                        .map(property -> new PackProblem(
                                "pack.yaml", 1, "Rules that look at " + fact.word() + " can see " + property + ".")))
                .toList();
    }

    private Stream<Optional<PackProblem>> changes(Talk talk, List<Variations> variations) {
        Rehearsal.Verdict verdict = rehearsal.verdict(talk);
        return variations.stream()
                .flatMap(variation -> variation.apply(rehearsal.pack(), talk))
                .map(other -> {
                    Rehearsal.Verdict changed = rehearsal.verdict(other);
                    return changed.equals(verdict)
                            ? Optional.empty()
                            : Optional.of(rehearsal.difference(
                                    talk, other, Rehearsal.TO_A_LEVEL, "From " + verdict + " to " + changed + "."));
                });
    }
}
