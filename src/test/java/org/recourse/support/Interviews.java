package org.recourse.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.recourse.interview.Interview;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;

/** Interviews for tests: written out, or drawn from a seed. */
public final class Interviews {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Interviews() {}

    /** An interview of these answers and facts of the case. */
    public static Interview of(Map<String, List<String>> answers, Map<String, String> facts) {
        return NewYork.READER.read(document(answers, facts));
    }

    /** The same as a JSON document. */
    public static ObjectNode document(Map<String, List<String>> answers, Map<String, String> facts) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode given = document.putObject("answers");
        answers.forEach((question, codes) -> {
            ArrayNode list = given.putArray(question);
            codes.forEach(list::add);
        });
        if (!facts.isEmpty()) {
            ObjectNode entered = document.putObject("case");
            facts.forEach(entered::put);
        }
        return document;
    }

    /** Every way to answer a question, as far as it is worth telling apart: of several codes, each and some pairs. */
    public static List<List<String>> ways(Question question) {
        List<List<String>> ways = new ArrayList<>();
        if (question.kind() == Question.Kind.TEXT) {
            return List.of(List.of("a room of my own"));
        }
        if (question.kind() == Question.Kind.LANGUAGE) {
            ways.add(List.of("en"));
            ways.add(List.of("es"));
        }
        question.codes().forEach(code -> ways.add(List.of(code)));
        if (question.kind() == Question.Kind.MANY) {
            List<String> several = question.codes().stream()
                    .filter(code -> !question.alone().contains(code))
                    .toList();
            for (int index = 1; index < several.size(); index++) {
                ways.add(List.of(several.get(index - 1), several.get(index)));
            }
            ways.add(several);
        }
        return ways;
    }

    /** Answers to each question with the given likelihood, the gates mostly open. */
    public static Map<String, List<String>> draw(Pack pack, SplittableRandom random, double likelihood) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        boolean open = random.nextInt(4) != 0;
        for (Question question : pack.questions()) {
            if (random.nextDouble() < likelihood) {
                List<List<String>> ways = ways(question);
                answers.put(question.id(), ways.get(random.nextInt(ways.size())));
            }
        }
        if (open) {
            Map.of("A3", "PRIVATE", "A4", "YES", "A5", "FULL", "A6", "DONE")
                    .forEach((question, code) -> answers.computeIfPresent(question, (id, old) -> List.of(code)));
            if (random.nextInt(8) != 0) {
                answers.computeIfPresent("G1", (id, old) -> List.of(random.nextInt(3) == 0 ? "18_20" : "25_PLUS"));
            }
        }
        return answers;
    }

    /** Facts of a case, each entered or not. */
    public static Map<String, String> drawCase(SplittableRandom random) {
        Map<String, String> facts = new LinkedHashMap<>();
        Vocabulary.caseFacts().forEach((name, codes) -> {
            if (random.nextInt(4) != 0) {
                facts.put(name, codes.get(random.nextInt(codes.size())));
            }
        });
        return facts;
    }
}
