package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.pack.PackProblem;
import org.recourse.pack.Question;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;

/** What single answers may not do: choices and poverty are no signs, and silence raises nothing. */
final class AnswerProofs {

    private static final List<String> SILENT = List.of("SKIP", "UNSURE");
    private static final Set<FindingKind> SIGN = Set.of(FindingKind.SIGN);

    private final Rehearsal rehearsal;
    private final List<Talk> talks;

    AnswerProofs(Rehearsal rehearsal, List<Talk> talks) {
        this.rehearsal = rehearsal;
        this.talks = List.copyOf(talks);
    }

    List<Proof> prove() {
        return List.of(
                ordinary(
                        "FI-06",
                        "keeping or sharing money by choice is no sign",
                        "D1",
                        Set.of("I_KEEP_IT", "I_CHOOSE_TO_SHARE", "NONE")),
                ordinary("FI-09-MONEY", "needing the money is no sign", "C1", Set.of("NO_NEED_MONEY")),
                ordinary("FI-09-DEBT", "a debt on ordinary terms is no sign", "D2", Set.of("NO_DEBT", "ORDINARY_DEBT")),
                silence());
    }

    private Proof ordinary(String id, String statement, String question, Set<String> codes) {
        Variations variations = Variations.ofCodes(question, codes);
        return Trials.over(
                        talks,
                        talk -> variations.apply(rehearsal.pack(), talk).map(other -> {
                            boolean alone = other.answer(question).size() == 1;
                            Talk same = alone ? talk.with(question, List.of()) : talk;
                            return changedSigns(
                                    same, other, other.answer(question).toString());
                        }))
                .proof(
                        id,
                        statement + "; no sign rule asks for it (" + talks.size() + " talks)",
                        readers(codes, question, "gives a sign for an ordinary answer"));
    }

    private Optional<PackProblem> changedSigns(Talk one, Talk other, String answer) {
        List<String> signs = rehearsal.verdict(other).signs();
        return signs.equals(rehearsal.verdict(one).signs())
                ? Optional.empty()
                : Optional.of(rehearsal.difference(one, other, SIGN, answer + " changes the signs to " + signs + "."));
    }

    private Proof silence() {
        List<PackProblem> readers = FactType.WORK.properties().stream()
                .flatMap(question -> readers(Set.copyOf(SILENT), question, "takes silence for a sign").stream())
                .toList();
        return Trials.over(
                        talks,
                        talk -> rehearsal.pack().questions().stream()
                                .flatMap(question -> quieter(talk, question))
                                .map(quiet -> raised(talk, quiet)))
                .proof(
                        "FI-11",
                        "a skipped or unsure answer in place of another never raises the level; no sign rule asks for one"
                                + " and the level is monotone (" + talks.size() + " talks)",
                        readers);
    }

    private Optional<PackProblem> raised(Talk talk, Talk quiet) {
        String level = rehearsal.assess(talk).level();
        String after = rehearsal.assess(quiet).level();
        return level.equals("YOUTH") || rehearsal.rank(after) <= rehearsal.rank(level)
                ? Optional.empty()
                : Optional.of(rehearsal.difference(
                        talk, quiet, Rehearsal.TO_A_LEVEL, "Silence takes " + level + " to " + after + "."));
    }

    private static Stream<Talk> quieter(Talk talk, Question question) {
        return talk.answer(question.id()).isEmpty()
                ? Stream.of()
                : SILENT.stream()
                        .filter(question.codes()::contains)
                        .map(code -> talk.with(question.id(), List.of(code)));
    }

    /** The sign rules that ask for one of some codes. */
    private List<PackProblem> readers(Set<String> codes, String question, String what) {
        List<PackProblem> readers = new ArrayList<>();
        for (Rule rule : rehearsal.rulebook().rules()) {
            boolean reads = rule.fact() == FactType.WORK
                    && rule.clauses().stream()
                            .flatMap(clause -> clause.parts().stream())
                            .filter(part -> part.property().name().equals(question))
                            .anyMatch(part -> codes.stream()
                                    .mapToInt(part.property()::bit)
                                    .anyMatch(bit -> bit >= 0 && part.mask().has(bit)));
            if (reads) {
                readers.add(
                        new PackProblem(rule.file(), rule.line(), rule.id() + " " + what + " to " + question + "."));
            }
        }
        return readers;
    }
}
