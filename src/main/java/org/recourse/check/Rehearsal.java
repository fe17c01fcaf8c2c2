package org.recourse.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.recourse.directory.Directory;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.interview.InterviewReader;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.PackProblem;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Assessment;
import org.recourse.screening.Assessment.SignFound;
import org.recourse.screening.Screener;

/**
 * A pack ready to be tried out: the reader, the rules and the screening that a person would meet.
 *
 * @param screening what is looked into; the real one but in tests of the checks themselves
 */
record Rehearsal(
        Pack pack,
        Rulebook rulebook,
        InterviewReader reader,
        Function<Interview, Assessment> screening,
        Function<Interview, List<String>> rulesThatHold) {

    /** What a level follows from. */
    static final Set<FindingKind> TO_A_LEVEL = Set.of(FindingKind.GATE, FindingKind.SIGN, FindingKind.LEVEL);

    static Rehearsal of(Pack pack, Rulebook rulebook) {
        ProviderMatcher nobody = new ProviderMatcher(new Directory(null, List.of()), LocalDate.EPOCH);
        Screener screener = new Screener(pack, rulebook, () -> nobody);
        return new Rehearsal(
                pack,
                rulebook,
                new InterviewReader(pack, rulebook.vocabulary()),
                screener::assess,
                screener::rulesThatHold);
    }

    Assessment assess(Talk talk) {
        return screening.apply(reader.read(talk.json()));
    }

    List<String> rules(Talk talk) {
        return rulesThatHold.apply(reader.read(talk.json()));
    }

    /** What a talk says about signs: the level, the rules that gave it, and the signs themselves. */
    Verdict verdict(Talk talk) {
        Assessment assessment = assess(talk);
        return new Verdict(
                assessment.level(),
                assessment.levelRules(),
                assessment.indicators().stream()
                        .map(SignFound::id)
                        .filter(this::isSign)
                        .toList());
    }

    record Verdict(String level, List<String> levelRules, List<String> signs) {
        @Override
        public String toString() {
            return level + " by " + String.join(", ", levelRules)
                    + (signs.isEmpty() ? " without a sign" : " with " + String.join(", ", signs));
        }
    }

    private boolean isSign(String id) {
        return pack.indicators().stream()
                .filter(Indicator::isSign)
                .anyMatch(sign -> sign.id().equals(id));
    }

    /** How strong a level is among those that signs give. No level at all says as little as the lowest. */
    int rank(String level) {
        return Math.max(0, rulebook.levels().order().indexOf(level));
    }

    /** A counterexample, at the first rule with one of some conclusions that holds for one talk only. */
    PackProblem difference(Talk one, Talk other, Set<FindingKind> concluding, String message) {
        List<String> before = rules(one);
        List<String> after = rules(other);
        return rulebook.rules().stream()
                .filter(rule -> concluding.contains(rule.finding().kind()))
                .filter(rule -> before.contains(rule.id()) != after.contains(rule.id()))
                .findFirst()
                .map(rule -> new PackProblem(rule.file(), rule.line(), rule.id() + ": " + message))
                .orElse(new PackProblem("pack.yaml", 1, message));
    }
}
