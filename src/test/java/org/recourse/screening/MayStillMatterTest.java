package org.recourse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.recourse.pack.Question;
import org.recourse.support.Interviews;
import org.recourse.support.NewYork;

/** {@code mayStillMatter} against the plain meaning of it: every answer to every unanswered question is tried. */
class MayStillMatterTest {

    private static final List<String> WORK =
            List.of("C1", "C2", "C3", "D1", "D2", "D3", "D4", "E1", "E2", "E3", "E4", "E5", "E6", "F1", "F2");

    @Test
    void is_exact_for_interviews_with_few_questions_left() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int round = 0; round < 700; round++) {
            Map<String, List<String>> answers = Interviews.draw(NewYork.PACK, random, 1.0);
            Map<String, String> facts = random.nextBoolean() ? Map.of() : Interviews.drawCase(random);
            int left = 1 + random.nextInt(3);
            for (int index = 0; index < left; index++) {
                answers.remove(pick(random));
            }
            assertExact(answers, facts);
        }
    }

    @Test
    void is_exact_where_only_signs_and_gates_are_left() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> pool = new ArrayList<>(WORK);
        pool.addAll(List.of("A3", "A4", "A5", "A6", "G1", "G2", "F3", "H1", "H2", "N4"));
        for (int round = 0; round < 500; round++) {
            Map<String, List<String>> answers = Interviews.draw(NewYork.PACK, random, 1.0);
            // Few signs, so that the level is still open.
            for (String question : WORK) {
                if (random.nextInt(5) != 0) {
                    answers.put(question, List.of(random.nextInt(3) == 0 ? "SKIP" : quiet(question)));
                }
            }
            for (int index = 0; index < 3; index++) {
                answers.remove(pool.get(random.nextInt(pool.size())));
            }
            assertExact(answers, Map.of());
        }
    }

    @Test
    void silence_is_told_from_an_answer() {
        Map<String, List<String>> answers = new LinkedHashMap<>(Map.of(
                "A3", List.of("PRIVATE"),
                "A4", List.of("YES"),
                "A5", List.of("FULL"),
                "A6", List.of("DONE"),
                "G1", List.of("25_PLUS")));
        WORK.forEach(question -> answers.put(question, List.of("SKIP")));
        answers.remove("E6");

        assertThat(matters(answers, Map.of())).contains("E6");

        answers.put("C1", List.of("YES"));

        assertThat(matters(answers, Map.of())).contains("E6").doesNotContain("C1");
    }

    @Test
    void asking_can_stop_once_the_level_cannot_change() {
        Map<String, List<String>> answers = Map.of(
                "A3", List.of("PRIVATE"),
                "A4", List.of("YES"),
                "A5", List.of("FULL"),
                "A6", List.of("DONE"),
                "G1", List.of("25_PLUS"),
                "N4", List.of("NO"),
                "N1", List.of("HOUSING"),
                "N2", List.of("HOUSING"),
                "C2", List.of("YES"),
                "E1", List.of("YES"));

        assertThat(matters(answers, Map.of())).doesNotContain("D2", "D4", "E2", "E3", "E4", "E5", "E6", "F1", "F2");
    }

    private static String pick(SplittableRandom random) {
        List<Question> questions = NewYork.PACK.questions();
        return questions.get(random.nextInt(questions.size())).id();
    }

    private static String quiet(String question) {
        return switch (question) {
            case "C1" -> "YES";
            case "D1" -> "I_KEEP_IT";
            case "D2" -> "NO_DEBT";
            default -> "NO";
        };
    }

    private static Set<String> matters(Map<String, List<String>> answers, Map<String, String> facts) {
        return new TreeSet<>(
                NewYork.SCREENER.assess(Interviews.of(answers, facts)).mayStillMatter());
    }

    private static void assertExact(Map<String, List<String>> answers, Map<String, String> facts) {
        List<Question> open = NewYork.PACK.questions().stream()
                .filter(question -> !answers.containsKey(question.id()))
                .toList();
        Set<String> tried = new TreeSet<>();
        for (Question question : open) {
            if (canChange(question, open, answers, facts)) {
                tried.add(question.id());
            }
        }
        assertThat(matters(answers, facts))
                .as("left open in %s with %s", answers, facts)
                .isEqualTo(tried);
    }

    private static boolean canChange(
            Question question, List<Question> open, Map<String, List<String>> answers, Map<String, String> facts) {
        for (Map<String, List<String>> completed : completions(question, open, answers)) {
            Object without = result(completed, facts);
            for (List<String> way : Interviews.ways(question)) {
                Map<String, List<String>> with = new LinkedHashMap<>(completed);
                with.put(question.id(), way);
                if (!result(with, facts).equals(without)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Map<String, List<String>>> completions(
            Question question, List<Question> open, Map<String, List<String>> answers) {
        List<Map<String, List<String>>> completions = List.of(answers);
        for (Question other : open) {
            if (!other.equals(question)) {
                List<Map<String, List<String>>> next = new ArrayList<>(completions);
                for (Map<String, List<String>> completion : completions) {
                    for (List<String> way : Interviews.ways(other)) {
                        Map<String, List<String>> more = new LinkedHashMap<>(completion);
                        more.put(other.id(), way);
                        next.add(more);
                    }
                }
                completions = next;
            }
        }
        return completions;
    }

    private static Object result(Map<String, List<String>> answers, Map<String, String> facts) {
        Assessment assessment = NewYork.SCREENER.assess(Interviews.of(answers, facts));
        return List.of(
                Objects.requireNonNull(assessment.level()),
                assessment.safety(),
                assessment.offers(),
                assessment.alternatives(),
                assessment.remedies());
    }
}
