package org.recourse.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.recourse.pack.Gate;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.release.Assessed;
import org.recourse.rulebook.FactType;

/**
 * What of an interview its result rests on, in one order.
 *
 * <p>The person's own words are never among it, nor is an answer that a closed gate made the service ignore: a proof
 * travels, so it holds no answer that nobody needed. Answers that the gates themselves read stay.
 */
final class UsedInterview {

    private UsedInterview() {}

    /**
     * The used part of an interview.
     *
     * @param document the interview as it was sent, already accepted
     */
    static ObjectNode of(JsonNode document, Assessed assessed) {
        Pack pack = assessed.release().pack();
        ObjectNode used = JsonNodeFactory.instance.objectNode();
        used.put("pack", pack.id());
        used.put("version", pack.version());
        used.put("language", assessed.interview().language());
        ObjectNode answers = used.putObject("answers");
        Set<String> ignored = ignored(assessed);
        for (Question question : pack.questions()) {
            JsonNode given = document.at("/answers").get(question.id());
            if (given != null && question.kind() != Question.Kind.TEXT && !ignored.contains(question.id())) {
                put(answers.putArray(question.id()), question, given, assessed);
            }
        }
        JsonNode facts = document.get("case");
        if (facts != null) {
            ObjectNode entered = used.putObject("case");
            Vocabulary.caseFacts().keySet().stream()
                    .filter(facts::has)
                    .forEach(fact -> entered.put(fact, facts.get(fact).textValue()));
        }
        if (assessed.interview().area() != null) {
            used.putObject("near").put("area", assessed.interview().area());
        }
        return used;
    }

    private static Set<String> ignored(Assessed assessed) {
        Set<String> ignored = new HashSet<>();
        for (Gate gate : assessed.release().pack().gates()) {
            if (assessed.assessment().gates().contains(gate.id())) {
                ignored.addAll(gate.closes());
            }
        }
        FactType.OPENING.properties().forEach(ignored::remove);
        return ignored;
    }

    private static void put(ArrayNode answers, Question question, JsonNode given, Assessed assessed) {
        Set<String> said = new HashSet<>();
        given.forEach(code -> said.add(code.textValue()));
        question.codes().stream().filter(said::remove).forEach(answers::add);
        // What is left is a language tag, which has one form here.
        said.forEach(
                tag -> answers.add(Objects.requireNonNull(assessed.interview().easiestLanguage())));
    }
}
