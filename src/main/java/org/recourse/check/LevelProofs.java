package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recourse.pack.PackProblem;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.RuleRun;
import org.recourse.rulebook.Rulebook;

/** What holds for the level over all sets of signs, none left out. */
final class LevelProofs {

    private final Rulebook rulebook;
    private final LevelTable table;
    private final int signs;
    private final int strongest;

    private LevelProofs(Rulebook rulebook, LevelTable table) {
        this.rulebook = rulebook;
        this.table = table;
        this.signs = table.signs().size();
        this.strongest = table.levels().size() - 1;
    }

    static List<Proof> prove(Rulebook rulebook, LevelTable table) {
        LevelProofs proofs = new LevelProofs(rulebook, table);
        return List.of(
                proofs.sameAsEngine(), proofs.monotone(), proofs.noLoneSign(), proofs.pairs(), proofs.labourTerms());
    }

    private Proof sameAsEngine() {
        List<PackProblem> examples = IntStream.range(0, table.sets())
                .parallel()
                .filter(set -> rulebook.levels().rank(set) != table.rank(set))
                .limit(Proof.MOST)
                .mapToObj(set -> at(set, table.names(set) + ": the engine says " + table.level(set) + "."))
                .toList();
        return new Proof(
                "LEVEL-TABLE-EQUALS-ENGINE",
                "for every set of signs the engine gives exactly the level that the rules, read one by one, give",
                table.sets(),
                examples);
    }

    private Proof monotone() {
        List<PackProblem> examples = new ArrayList<>();
        for (int set = 0; set < table.sets(); set++) {
            for (int sign = 1; sign < table.sets(); sign <<= 1) {
                if ((set & sign) == 0 && table.rank(set | sign) < table.rank(set) && examples.size() < Proof.MOST) {
                    examples.add(at(
                            set,
                            table.names(set) + " gives " + table.level(set) + ", and " + table.names(sign)
                                    + " more gives only " + table.level(set | sign) + "."));
                }
            }
        }
        return new Proof(
                "LEVEL-MONOTONE",
                "adding a sign to a set of signs never lowers the level",
                (long) signs * (table.sets() >> 1),
                examples);
    }

    private Proof noLoneSign() {
        List<PackProblem> examples = IntStream.range(0, signs)
                .map(sign -> 1 << sign)
                .filter(set -> table.rank(set) >= strongest)
                .mapToObj(set -> at(set, table.names(set) + " alone reaches " + table.level(set) + "."))
                .toList();
        return new Proof(
                "NO-LONE-SIGN", "no single sign reaches " + table.levels().get(strongest), signs, examples);
    }

    private Proof pairs() {
        List<PackProblem> examples = new ArrayList<>();
        Map<Integer, Integer> counts = new TreeMap<>();
        int noPattern = table.levels().indexOf(Shape.NO_PATTERN);
        int pairs = 0;
        for (int one = 1; one < table.sets(); one <<= 1) {
            for (int other = one << 1; other < table.sets(); other <<= 1) {
                pairs++;
                int pair = one | other;
                counts.merge(-table.rank(pair), 1, Integer::sum);
                if (table.rank(pair) <= noPattern && (pair & ~labourTermSigns()) != 0) {
                    examples.add(at(pair, table.names(pair) + " gives only " + table.level(pair) + "."));
                }
            }
        }
        String shown = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + table.levels().get(Math.max(0, -count.getKey())))
                .collect(Collectors.joining(", "));
        return new Proof(
                "LEVEL-PAIRS",
                "any two signs are more than " + Shape.NO_PATTERN + ", unless both are labour terms; of " + pairs
                        + " pairs: " + shown,
                pairs,
                examples);
    }

    private Proof labourTerms() {
        int labour = labourTermSigns();
        int noPattern = table.levels().indexOf(Shape.NO_PATTERN);
        List<PackProblem> examples = new ArrayList<>();
        long cases = 0;
        for (int set = labour; set != 0; set = (set - 1) & labour) {
            cases++;
            if (table.rank(set) > noPattern) {
                examples.add(at(set, table.names(set) + " gives " + table.level(set) + "."));
            }
        }
        return new Proof(
                "FI-24",
                "worse terms and wages owed, alone or together, are never more than " + Shape.NO_PATTERN,
                cases,
                examples);
    }

    private int labourTermSigns() {
        return IntStream.range(0, signs)
                .filter(sign -> table.signs().get(sign).labourTerms())
                .map(sign -> 1 << sign)
                .reduce(0, (all, sign) -> all | sign);
    }

    /** A counterexample at the rule that gives the level of a set, or at the first level rule if none does. */
    private PackProblem at(int set, String message) {
        try (RuleRun run = rulebook.start()) {
            List<Rule> rules = IntStream.of(run.seeSigns(set).fire())
                    .mapToObj(rulebook::rule)
                    .filter(rule -> rule.finding().id().equals(table.level(set)))
                    .toList();
            Rule rule = rules.isEmpty()
                    ? rulebook.rules().stream()
                            .filter(each -> each.fact() == FactType.SIGNS)
                            .findFirst()
                            .orElseThrow()
                    : rules.get(0);
            return new PackProblem(rule.file(), rule.line(), rule.id() + ": " + message);
        }
    }
}
