package org.recourse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.pack.Bits;
import org.recourse.pack.Pack;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Finding;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.RuleRun;
import org.recourse.rulebook.Rulebook;

/**
 * Takes an interview through the rules of one pack. Keeps nothing; safe for use by many threads.
 *
 * <p>The phases follow the order in which things may depend on each other: gates, then what was said, then the level,
 * then what the level may add. Each phase shows the rules only the facts of its purposes.
 */
public final class Screener {

    private final Rulebook rulebook;
    private final int anySign;
    private final int[] levelBits;
    /** By rule: the sign as a bit of its own, the place of the level, the place in the row of the time. */
    private final int[] signOf;

    private final int[] levelOf;
    private final int[] timeOf;
    private final Questions questions;
    private final Course course;
    private final Relevance relevance;
    private final Reasons reasons;
    private final Report report;

    public Screener(Pack pack, Rulebook rulebook, Supplier<ProviderMatcher> providers) {
        this.rulebook = rulebook;
        Vocabulary vocabulary = rulebook.vocabulary();
        this.anySign = vocabulary.bit("sign", "ANY");
        this.levelBits = pack.levels().stream()
                .mapToInt(level -> vocabulary.bit("level", level))
                .toArray();
        this.signOf = byRule(rulebook, id -> rulebook.signs().mask(id));
        this.levelOf = byRule(rulebook, id -> pack.levels().indexOf(id));
        this.timeOf = byRule(rulebook, id -> vocabulary.bit("time", id));
        this.course = new Course(pack, vocabulary);
        this.questions = new Questions(pack);
        this.relevance = new Relevance(pack, rulebook, questions);
        this.reasons = new Reasons(rulebook, pack.questions());
        this.report = new Report(pack, rulebook, reasons, providers);
    }

    private static int[] byRule(Rulebook rulebook, ToIntFunction<String> ofFinding) {
        return rulebook.rules().stream()
                .mapToInt(rule -> ofFinding.applyAsInt(rule.finding().id()))
                .toArray();
    }

    /** The explained result of an interview. The same interview, with the same providers, gives the same result. */
    public Assessment assess(Interview interview) {
        long answered = interview.answered();
        return report.of(
                screen(interview.row(), interview.withCase()),
                interview,
                questions.besides(answered),
                relevance.of(interview, answered));
    }

    /** Every reason that is made of codes alone: an assessment has these very objects, and else names a language. */
    public List<Because> reasons() {
        return reasons.all();
    }

    /** The ids of all rules that hold for an interview, in the order of the pack: for checks and for learning. */
    public List<String> rulesThatHold(Interview interview) {
        return screen(interview.row(), interview.withCase()).all.stream()
                .sorted(Comparator.comparing(Rule::index))
                .map(Rule::id)
                .toList();
    }

    /** Runs the rules over a row of answers. */
    Outcome screen(long[] row, boolean withCase) {
        int[] gates;
        int[] told;
        int[] timed;
        int[] added;
        Outcome outcome = new Outcome(row);
        try (RuleRun run = rulebook.start()) {
            course.assumeMostCareful(row);
            gates = run.see(FactType.OPENING, row).fire();
            close(gates, row, outcome);
            course.noteSilence(row);

            run.see(FactType.COURSE, row);
            run.see(FactType.WORK, row);
            run.see(FactType.BACKGROUND, row);
            run.see(FactType.SAFETY, row);
            told = run.see(FactType.WISHES, row).fire();
            int signs = take(told, outcome);

            if (outcome.level < 0) {
                run.seeSigns(signs);
            }
            if (signs != 0) {
                Bits.set(row, anySign);
                run.see(FactType.TIMING, row);
            }
            timed = run.fire();
            take(timed, outcome);
            Bits.set(row, levelBits[outcome.level]);

            run.see(FactType.OUTCOME, row);
            run.see(FactType.MATTER, row);
            if (withCase) {
                run.see(FactType.CASE_FACTS, row);
                run.see(FactType.LEVELLED_CASE, row);
            }
            added = run.fire();
            take(added, outcome);
        }
        return outcome;
    }

    private void close(int[] fired, long[] row, Outcome outcome) {
        for (int index : fired) {
            outcome.all.add(rulebook.rule(index));
            String gate = rulebook.rule(index).finding().id();
            course.close(gate, row);
            outcome.gates.add(gate);
        }
    }

    /** Sorts what held into the outcome, and gives back the signs among it. */
    private int take(int[] fired, Outcome outcome) {
        int signs = 0;
        for (int index : fired) {
            Rule rule = rulebook.rule(index);
            outcome.all.add(rule);
            Finding finding = rule.finding();
            if (finding.kind() == FindingKind.LEVEL) {
                outcome.raise(levelOf[index], rule);
            } else if (finding.kind() == FindingKind.TIME) {
                Bits.set(outcome.row, timeOf[index]);
                outcome.time.add(finding.id());
            } else {
                signs |= signOf[index];
                outcome.held.add(rule);
            }
        }
        return signs;
    }

    /** What the rules said, before it is put into words. */
    static final class Outcome {

        final long[] row;
        final List<String> gates = new ArrayList<>();
        final List<String> time = new ArrayList<>();
        final List<Rule> held = new ArrayList<>(24);
        final List<Rule> all = new ArrayList<>(32);
        final List<String> levelRules = new ArrayList<>(2);
        int level = -1;

        Outcome(long[] row) {
            this.row = row;
        }

        /** Keeps the strongest level, with every rule that gives it. */
        void raise(int to, Rule by) {
            if (to > level) {
                level = to;
                levelRules.clear();
            }
            if (to == level) {
                levelRules.add(by.id());
            }
        }
    }
}
