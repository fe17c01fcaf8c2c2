package org.recourse.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.recourse.pack.Question;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Levels;
import org.recourse.rulebook.Rule;

/** Answers about work that give exactly a set of signs. */
final class SignAnswers {

    private final Rehearsal rehearsal;
    private final Predicate<String> allowed;
    private final Map<Integer, Answer> bySign = new HashMap<>();

    private record Answer(String question, String code) {}

    /** @param allowed the questions that may be answered for it */
    SignAnswers(Rehearsal rehearsal, Predicate<String> allowed) {
        this.rehearsal = rehearsal;
        this.allowed = allowed;
        for (Rule rule : rehearsal.rulebook().rules()) {
            if (rule.fact() == FactType.WORK) {
                int sign = rehearsal.rulebook().signs().mask(rule.finding().id());
                rule.clauses().forEach(clause -> note(sign, clause.parts().get(0)));
            }
        }
    }

    private void note(int sign, Clause.Part part) {
        if (allowed.test(part.property().name())) {
            part.property().codes().stream()
                    .filter(code -> part.mask().has(part.property().bit(code)))
                    .forEach(code ->
                            bySign.putIfAbsent(sign, new Answer(part.property().name(), code)));
        }
    }

    /** Answers that give the signs of a set; none if no one can give them all at once with the questions allowed. */
    private Optional<Map<String, List<String>>> of(int set) {
        if (set == 0) {
            return innocent();
        }
        Map<String, List<String>> answers = new HashMap<>();
        for (int rest = set; rest != 0; rest &= rest - 1) {
            Answer answer = bySign.get(Integer.lowestOneBit(rest));
            if (answer == null) {
                return Optional.empty();
            }
            answers.computeIfAbsent(answer.question(), unused -> new ArrayList<>())
                    .add(answer.code());
        }
        return answers.entrySet().stream().allMatch(this::canBeSaid) ? Optional.of(answers) : Optional.empty();
    }

    private boolean canBeSaid(Map.Entry<String, List<String>> answer) {
        Question question = rehearsal.pack().question(answer.getKey());
        return answer.getValue().size() == 1 || (question != null && question.kind() == Question.Kind.MANY);
    }

    /** An answer about work that gives no sign, so that there is something said and nothing found. */
    private Optional<Map<String, List<String>>> innocent() {
        return rehearsal.pack().questions().stream()
                .filter(question -> FactType.WORK.properties().contains(question.id()))
                .filter(question -> allowed.test(question.id()))
                .flatMap(question -> question.codes().stream()
                        .filter(code -> !code.equals("SKIP"))
                        .map(code -> Map.of(question.id(), List.of(code))))
                .filter(answers ->
                        rehearsal.verdict(Talk.open().withAll(answers)).signs().isEmpty())
                .findFirst();
    }

    /** Answers that lead to each level, lowest first, by at most so many of its smallest sets; and last no answer at all. */
    List<Map<String, List<String>>> forEachLevel(int most) {
        Levels levels = rehearsal.rulebook().levels();
        List<Map<String, List<String>>> tellings = new ArrayList<>();
        for (int rank = 0; rank < levels.order().size(); rank++) {
            int wanted = rank;
            levels.smallest(levels.order().get(rank)).stream()
                    .filter(set -> levels.rank(set) == wanted)
                    .flatMap(set -> of(set).stream())
                    .limit(most)
                    .forEach(tellings::add);
        }
        tellings.add(Map.of());
        return tellings;
    }
}
