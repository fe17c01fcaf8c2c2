package org.recourse.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.pack.Gate;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Service;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.FindingKind;

/** That neither a level nor a closed gate takes an offer of help away (FI-14). */
final class OfferProofs {

    private static final Set<FindingKind> OFFER = Set.of(FindingKind.OFFER);

    private final Rehearsal rehearsal;
    private final List<Talk> talks;
    private final Set<String> added;

    OfferProofs(Rehearsal rehearsal, List<Talk> talks) {
        this.rehearsal = rehearsal;
        this.talks = talks.stream().map(talk -> talk.withAll(Talk.OPEN)).toList();
        this.added = rehearsal.pack().services().stream()
                .filter(service -> service.place() == Service.Place.ADDED)
                .map(Service::id)
                .collect(Collectors.toSet());
    }

    List<Proof> prove() {
        return List.of(atEveryLevel(), behindGates());
    }

    /** Only answers that no offer follows from are changed, so that what changes is the level and nothing else. */
    private Proof atEveryLevel() {
        Predicate<String> unseen = question -> !FactType.WISHES.properties().contains(question);
        List<Map<String, List<String>>> tellings = new SignAnswers(rehearsal, unseen).forEachLevel(Integer.MAX_VALUE);
        List<String> cleared =
                FactType.WORK.properties().stream().filter(unseen).toList();
        return Trials.over(talks, talk -> {
                    Talk silent = talk.without(cleared);
                    return tellings.stream().map(telling -> changed(silent, silent.withAll(telling)));
                })
                .proof(
                        "FI-14",
                        "the offers and their order are the same at every level and where nothing was screened, but for"
                                + " what a level adds (" + talks.size()
                                + " talks, each with every smallest set of signs of each level)");
    }

    private Proof behindGates() {
        return Trials.over(
                        talks,
                        talk -> closings().map(closing -> {
                            Talk closed = talk.withAll(closing);
                            Talk unasked = talk;
                            for (String gate : rehearsal.assess(closed).gates()) {
                                unasked = unasked.without(closes(gate));
                            }
                            return changed(unasked, closed);
                        }))
                .proof(
                        "FI-14-GATES",
                        "a closed gate takes away no offer but what followed from the answers it closes ("
                                + talks.size() + " talks, each with every answer to each gate question)");
    }

    private Stream<Map<String, List<String>>> closings() {
        return rehearsal.pack().questions().stream()
                .filter(question -> question.absent() != null)
                .flatMap(question -> question.codes().stream().map(code -> Map.of(question.id(), List.of(code))));
    }

    private Set<String> closes(String gate) {
        return rehearsal.pack().gates().stream()
                .filter(each -> each.id().equals(gate))
                .map(Gate::closes)
                .findFirst()
                .orElse(Set.of());
    }

    private Optional<PackProblem> changed(Talk one, Talk other) {
        List<String> before = offers(one);
        List<String> after = offers(other);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(
                        rehearsal.difference(one, other, OFFER, "The offers " + before + " become " + after + "."));
    }

    /** Services in their order, each with how it is shown; those that a level adds are left out. */
    private List<String> offers(Talk talk) {
        return rehearsal.assess(talk).offers().stream()
                .filter(offer -> !added.contains(offer.service()))
                .map(offer -> offer.service() + " " + offer.when() + (offer.asked() ? " asked" : "")
                        + (offer.first() ? " first" : ""))
                .toList();
    }
}
