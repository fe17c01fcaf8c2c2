package org.recourse.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.pack.Alternative;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FindingKind;
import org.recourse.screening.Assessment.WayOut;

/** That a level never takes a way out away, nor makes one longer or dearer (FI-15). */
final class WayOutProofs {

    private static final Set<FindingKind> ALTERNATIVE = Set.of(FindingKind.ALTERNATIVE);

    private final Rehearsal rehearsal;
    private final Set<String> added;

    WayOutProofs(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.added = rehearsal.pack().alternatives().stream()
                .filter(Alternative::added)
                .map(Alternative::id)
                .collect(Collectors.toSet());
    }

    List<Proof> prove() {
        List<Map<String, List<String>>> tellings = new SignAnswers(rehearsal, question -> true).forEachLevel(1);
        return List.of(Trials.over(talks(), talk -> {
                    Talk least = talk.withAll(tellings.get(0));
                    return tellings.stream().map(telling -> changed(least, talk.withAll(telling)));
                })
                .proof(
                        "FI-15",
                        "for every case there can be, the ways out at any level are those at "
                                + rehearsal.rulebook().levels().order().get(0)
                                + ", word for word, and only those tied to compulsion by law are added"));
    }

    private Optional<PackProblem> changed(Talk one, Talk other) {
        List<WayOut> before = rehearsal.assess(one).alternatives();
        List<WayOut> after = rehearsal.assess(other).alternatives();
        boolean onlyAdds = after.stream().filter(before::contains).toList().equals(before)
                && after.stream().filter(way -> !before.contains(way)).allMatch(way -> added.contains(way.id()));
        return onlyAdds
                ? Optional.empty()
                : Optional.of(rehearsal.difference(
                        one,
                        other,
                        ALTERNATIVE,
                        "A level takes a way out away, changes one, or adds one without a law."));
    }

    /** Every case there can be, once for an adult without any wish and once for one with every wish. */
    private List<Talk> talks() {
        Question wishes = rehearsal.pack().question("N1");
        List<String> all = wishes == null
                ? List.of()
                : wishes.codes().stream()
                        .filter(code -> !wishes.alone().contains(code))
                        .toList();
        List<Talk> talks = new ArrayList<>();
        for (Map<String, String> facts : cases()) {
            talks.add(Talk.open().withFacts(facts));
            talks.add(Talk.open().withFacts(facts).with("N1", all));
        }
        return talks;
    }

    /** Every combination of the facts of a case, each of which may also be left out. */
    private static List<Map<String, String>> cases() {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> fact : Vocabulary.caseFacts().entrySet()) {
            List<Map<String, String>> more = new ArrayList<>(all);
            for (Map<String, String> partial : all) {
                for (String code : fact.getValue()) {
                    Map<String, String> next = new LinkedHashMap<>(partial);
                    next.put(fact.getKey(), code);
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }
}
