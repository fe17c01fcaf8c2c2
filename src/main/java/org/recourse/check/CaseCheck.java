package org.recourse.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.interview.InvalidInterviewException;
import org.recourse.pack.Problems;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;

/** Runs the cases of a pack, and checks that together they try every rule from both sides. */
final class CaseCheck {

    /** Fewer cases than this cannot hold a pack in place. */
    static final int FEWEST = 120;

    /** Facts that some talks never reach: a rule without a constraint still does not hold there. */
    private static final Set<FactType> NOT_ALWAYS_SHOWN = Set.of(FactType.SIGNS, FactType.TIMING);

    private final Rehearsal rehearsal;
    private final Problems problems;

    private CaseCheck(Rehearsal rehearsal, Problems problems) {
        this.rehearsal = rehearsal;
        this.problems = problems;
    }

    static void check(Rehearsal rehearsal, List<Case> cases, Problems problems) {
        CaseCheck check = new CaseCheck(rehearsal, problems);
        Map<String, Case> names = new HashMap<>();
        for (Case each : cases) {
            @Nullable Case before = names.putIfAbsent(each.name(), each);
            if (before != null) {
                problems.add(
                        each.file(),
                        each.line(),
                        "A case of this name stands in " + before.file() + ":" + before.line() + ". Rename one.");
            }
            check.run(each);
        }
        check.coverage(cases);
        if (cases.size() < FEWEST) {
            problems.add(
                    "pack.yaml", 1, "This pack has " + cases.size() + " cases. At least " + FEWEST + " are needed.");
        }
    }

    private void run(Case each) {
        Part.Found found;
        try {
            found = new Part.Found(rehearsal.assess(each.talk()), rehearsal.rules(each.talk()));
        } catch (InvalidInterviewException e) {
            problems.add(each.file(), each.line(), "This interview is not taken: " + e.pointer() + ": " + e.detail());
            return;
        }
        each.then().forEach((claim, expected) -> {
            String difference = claim.difference(expected.values(), found);
            if (!difference.isEmpty()) {
                problems.add(each.file(), expected.line(), "The case \"" + each.name() + "\" fails. " + difference);
            }
        });
    }

    private void coverage(List<Case> cases) {
        Set<String> fired = named(cases, Claim.FIRES);
        Set<String> missed = named(cases, Claim.NEAR_MISS);
        for (Rule rule : rehearsal.rulebook().rules()) {
            if (!fired.contains(rule.id())) {
                problems.add(rule.file(), rule.line(), "No case names " + rule.id() + " in 'fires'. Write one.");
            }
            if (!missed.contains(rule.id()) && canBeMissed(rule)) {
                problems.add(rule.file(), rule.line(), "No case names " + rule.id() + " in 'nearMiss'. Write one.");
            }
        }
    }

    private static Set<String> named(List<Case> cases, Claim claim) {
        Set<String> named = new HashSet<>();
        for (Case each : cases) {
            Case.@Nullable Expected expected = each.then().get(claim);
            if (expected != null) {
                named.addAll(expected.values());
            }
        }
        return named;
    }

    /** A rule without a constraint holds whenever its fact is shown; so there is a near miss only if that can fail to be. */
    private static boolean canBeMissed(Rule rule) {
        return !rule.condition().parts().isEmpty() || NOT_ALWAYS_SHOWN.contains(rule.fact());
    }
}
