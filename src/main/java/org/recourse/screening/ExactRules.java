package org.recourse.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.pack.Problems;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;

/**
 * What a pack's rules must be for {@link Relevance} to be exact; a pack whose rules are not is refused.
 *
 * <p>Signs follow each from one question, an answer gives one sign, and no clause asks about work beside what is worked
 * out from it.
 */
final class ExactRules {

    private final Problems problems;
    private final Map<String, String> questionOfSign = new HashMap<>();
    private final Set<Integer> answersWithSign = new HashSet<>();

    private ExactRules(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks all rules of a pack.
     *
     * @throws org.recourse.pack.InvalidPackException naming those that are in the way, with file and line
     */
    static void check(List<Rule> rules) {
        Problems problems = new Problems();
        ExactRules exact = new ExactRules(problems);
        for (Rule rule : rules) {
            if (rule.clauses().isEmpty() && rule.fact() != FactType.SIGNS) {
                exact.problem(rule, "This rule can never hold: it asks one answer to be two things.");
            }
            rule.clauses().forEach(clause -> exact.check(rule, clause));
        }
        problems.throwIfAny();
    }

    private void check(Rule rule, Clause clause) {
        List<String> asked =
                clause.parts().stream().map(part -> part.property().name()).toList();
        if (rule.fact() == FactType.WORK) {
            checkSign(rule, clause, asked);
        }
        boolean workedOut = asked.contains("level") || asked.contains("sign") || asked.contains("time");
        if (workedOut && asked.stream().anyMatch(FactType.WORK.properties()::contains)) {
            problem(rule, "A rule asks about work, or about the level, a sign or the time, but not both at once.");
        }
    }

    private void checkSign(Rule rule, Clause clause, List<String> asked) {
        if (asked.size() != 1) {
            problem(rule, "A sign follows from one answer to one question.");
            return;
        }
        String question = questionOfSign.computeIfAbsent(rule.finding().id(), sign -> asked.get(0));
        if (!question.equals(asked.get(0))) {
            problem(rule, "A sign follows from one question. Write a sign for each.");
        }
        Clause.Part part = clause.parts().get(0);
        for (String code : part.property().codes()) {
            int bit = part.property().bit(code);
            if (part.mask().has(bit) && !answersWithSign.add(bit)) {
                problem(rule, "An answer gives one sign, once. It gives one already.");
            }
        }
    }

    private void problem(Rule rule, String message) {
        problems.add(rule.file(), rule.line(), message);
    }
}
