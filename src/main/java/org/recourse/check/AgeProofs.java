package org.recourse.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recourse.pack.Indicator;
import org.recourse.pack.PackProblem;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.screening.Assessment;

/** What age may not do: a minor is not asked about sex, force or crime, and an age is never a sign. */
final class AgeProofs {

    private static final List<String> NOT_ASKED = List.of("E2", "E6", "G2");
    private static final List<String> MINOR = List.of("UNDER_16", "16_17");

    private final Rehearsal rehearsal;
    private final List<Talk> talks;

    AgeProofs(Rehearsal rehearsal, List<Talk> talks) {
        this.rehearsal = rehearsal;
        this.talks = List.copyOf(talks);
    }

    List<Proof> prove() {
        return List.of(minors(), history());
    }

    private Proof minors() {
        return Trials.over(
                        talks,
                        talk -> MINOR.stream()
                                .map(band -> talk.with("G1", List.of(band)).with("A6", List.of("DONE")))
                                .flatMap(minor -> NOT_ASKED.stream()
                                        .flatMap(question ->
                                                Variations.ofQuestion(question).apply(rehearsal.pack(), minor))
                                        .map(other -> changed(minor, other))))
                .proof(
                        "FI-21",
                        "what a minor might say to " + NOT_ASKED + " is ignored: the result is the same ("
                                + talks.size() + " talks of each age, each with every value)");
    }

    private Optional<PackProblem> changed(Talk minor, Talk other) {
        Assessment one = rehearsal.assess(minor);
        Assessment two = rehearsal.assess(other);
        boolean same = one.level().equals(two.level())
                && one.indicators().equals(two.indicators())
                && one.safety().equals(two.safety())
                && one.offers().equals(two.offers())
                && one.alternatives().equals(two.alternatives())
                && one.remedies().equals(two.remedies());
        return same
                ? Optional.empty()
                : Optional.of(rehearsal.difference(
                        minor,
                        other,
                        Set.of(FindingKind.values()),
                        "An answer a minor is not asked for changes the result."));
    }

    private Proof history() {
        List<Rule> rules = rehearsal.rulebook().rules().stream()
                .filter(rule -> rule.fact() == FactType.BACKGROUND)
                .toList();
        List<PackProblem> examples = rules.stream()
                .filter(rule -> rehearsal.pack().indicators().stream()
                        .filter(Indicator::isSign)
                        .anyMatch(sign -> sign.id().equals(rule.finding().id())))
                .map(rule -> new PackProblem(rule.file(), rule.line(), rule.id() + ": a fact of age is no sign."))
                .toList();
        return new Proof(
                "FI-22-SIGN", "a fact about age, now or in the past, is never among the signs", rules.size(), examples);
    }
}
