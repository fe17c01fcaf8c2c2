package org.recourse.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Gate;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Problems;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Purpose;
import org.recourse.rulebook.Rule;

/** Checks what the program itself counts on in any pack: questions that facts are made of, levels, and nothing unread. */
final class Shape {

    /** The level of labour terms alone, and those that the course of a talk gives. */
    static final String NO_PATTERN = "SHARED_NO_PATTERN";

    private static final List<String> LEVELS = List.of(NO_PATTERN, "NOT_SCREENED", "YOUTH");
    private static final int MOST_SIGNS = 20;
    private static final int MOST_QUESTIONS = 64;
    private static final Set<String> WITHOUT_CAREFUL_ANSWER = Set.of("G1");
    private static final Pattern READ = Pattern.compile(
            "(pack|sources|questions|indicators|gates|safety|services|alternatives|remedies)\\.yaml|[A-Za-z0-9/-]+\\.(md|drl)");

    private final Pack pack;
    private final Vocabulary vocabulary;
    private final Problems problems;

    private Shape(Pack pack, Vocabulary vocabulary, Problems problems) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    static void check(Pack pack, Vocabulary vocabulary, Problems problems) {
        Shape shape = new Shape(pack, vocabulary, problems);
        shape.questions();
        shape.wishes();
        shape.gates();
        shape.levels();
        shape.files();
        shape.signs();
    }

    /** Whether a wish is the same code in N1 and N2, without which no rule that asks about wishes can be read. */
    static boolean wishesAgree(Vocabulary vocabulary) {
        Property any = vocabulary.find("N1");
        Property first = vocabulary.find("N2");
        return any != null && first != null && Set.copyOf(any.codes()).equals(Set.copyOf(first.codes()));
    }

    private void questions() {
        if (pack.questions().size() > MOST_QUESTIONS) {
            problems.add("questions.yaml", 1, "At most " + MOST_QUESTIONS + " questions: nobody is asked more.");
        }
        for (FactType fact : FactType.values()) {
            if (fact != FactType.SIGNS) {
                fact.properties().stream()
                        .flatMap(name -> name.equals("wants") ? Stream.of("N1", "N2") : Stream.of(name))
                        .filter(name -> vocabulary.find(name) == null)
                        .forEach(name -> problems.add(
                                "questions.yaml", 1, "The question " + name + " is missing, or takes free text."));
            }
        }
        if (vocabulary.find("N5") == null) {
            problems.add("questions.yaml", 1, "The question N5 is missing, or takes free text.");
        }
        for (String name : FactType.WORK.properties()) {
            @Nullable Property property = vocabulary.find(name);
            if (property != null && property.bit("SKIP") < 0) {
                problems.add("questions.yaml", 1, "The question " + name + " cannot be skipped. Add the code SKIP.");
            }
        }
    }

    private void wishes() {
        if (!wishesAgree(vocabulary)) {
            problems.add("questions.yaml", 1, "N1 and N2 have the same codes: what can be wished for can come first.");
        }
    }

    private void gates() {
        for (String name : FactType.OPENING.properties()) {
            @Nullable Question question = pack.question(name);
            if (question != null && question.absent() == null && !WITHOUT_CAREFUL_ANSWER.contains(name)) {
                problems.add(
                        "questions.yaml", 1, "The gate question " + name + " needs 'absent': its most careful answer.");
            }
        }
        for (Gate gate : pack.gates()) {
            gate.closes().stream()
                    .filter(name -> vocabulary.find(name) == null)
                    .forEach(name ->
                            problems.add("gates.yaml", 1, gate.id() + " cannot close " + name + ": no rule reads it."));
        }
    }

    private void levels() {
        for (String level : LEVELS) {
            if (!pack.levels().contains(level)) {
                problems.add("pack.yaml", 1, "The level " + level + " is missing from 'levels'.");
            }
        }
        if (new HashSet<>(pack.levels()).size() != pack.levels().size()) {
            problems.add("pack.yaml", 1, "A level stands twice in 'levels'. Keep one.");
        }
        if (pack.words().isEmpty()) {
            problems.add("pack.yaml", 1, "A pack has words in at least one language.");
        }
    }

    private void files() {
        for (String name : pack.files().names()) {
            boolean cases =
                    Stream.of(Purpose.values()).anyMatch(purpose -> name.startsWith(purpose.folder() + "/cases/"));
            boolean words = pack.words().keySet().stream().anyMatch(tag -> name.equals("texts/" + tag + ".yaml"));
            if (!cases && !words && !READ.matcher(name).matches()) {
                problems.add(name, 1, "Nothing reads this file. Name its language in pack.yaml, move it or remove it.");
            }
        }
    }

    private void signs() {
        if (pack.indicators().stream().filter(Indicator::isSign).count() > MOST_SIGNS) {
            problems.add("indicators.yaml", 1, "At most " + MOST_SIGNS + " signs: all sets of them are gone through.");
        }
    }

    /** One sign follows from one question, which is what makes it exact to say that a question can still matter. */
    static void checkSignRules(List<Rule> rules, Problems problems) {
        Map<String, String> questions = new HashMap<>();
        for (Rule rule : rules) {
            if (rule.fact() != FactType.WORK) {
                continue;
            }
            for (Clause clause : rule.clauses()) {
                String question = clause.parts().size() == 1
                        ? clause.parts().get(0).property().name()
                        : "";
                String known = questions.computeIfAbsent(rule.finding().id(), unused -> question);
                if (question.isEmpty() || !known.equals(question)) {
                    problems.add(rule.file(), rule.line(), "A sign follows from the answers to one question.");
                }
            }
        }
    }
}
