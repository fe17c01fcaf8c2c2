package org.recourse.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An invented interview, as it would be sent.
 *
 * @param facts the case; nothing if the defense entered none
 * @param language the language of the result; nothing for the usual one
 */
record Talk(
        Map<String, List<String>> answers,
        @Nullable Map<String, String> facts,
        @Nullable String language) {

    /** An adult who is alone with the advocate, has spoken with counsel, heard the notice and agreed to all questions. */
    static final Map<String, List<String>> OPEN = Map.of(
            "A3", List.of("PRIVATE"),
            "A4", List.of("YES"),
            "A5", List.of("FULL"),
            "A6", List.of("DONE"),
            "G1", List.of("25_PLUS"));

    Talk {
        // sorted, so that what is found first does not depend on the day
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        facts = facts == null ? null : Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** An open talk of which nothing else is known. */
    static Talk open() {
        return new Talk(OPEN, null, null);
    }

    /** The answer to a question; none if it was not asked. */
    List<String> answer(String question) {
        return answers.getOrDefault(question, List.of());
    }

    /** This with another answer to a question, or without one if there are no codes. */
    Talk with(String question, List<String> codes) {
        Map<String, List<String>> changed = new LinkedHashMap<>(answers);
        changed.remove(question);
        if (!codes.isEmpty()) {
            changed.put(question, codes);
        }
        return new Talk(changed, facts, language);
    }

    /** This with some questions left unasked. */
    Talk without(Collection<String> questions) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(answers);
        fewer.keySet().removeAll(questions);
        return new Talk(fewer, facts, language);
    }

    /** This with other answers to several questions. */
    Talk withAll(Map<String, List<String>> changes) {
        Talk changed = this;
        for (Map.Entry<String, List<String>> change : changes.entrySet()) {
            changed = changed.with(change.getKey(), change.getValue());
        }
        return changed;
    }

    Talk withFacts(@Nullable Map<String, String> other) {
        return new Talk(answers, other, language);
    }

    /** This with one fact of the case changed, or left out. */
    Talk withFact(String name, @Nullable String code) {
        Map<String, String> changed = facts == null ? new LinkedHashMap<>() : new LinkedHashMap<>(facts);
        changed.remove(name);
        if (code != null) {
            changed.put(name, code);
        }
        return withFacts(changed);
    }

    Talk in(String other) {
        return new Talk(answers, facts, other);
    }

    ObjectNode json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode given = document.putObject("answers");
        answers.forEach((question, codes) -> codes.forEach(given.withArrayProperty(question)::add));
        if (facts != null) {
            ObjectNode entered = document.putObject("case");
            facts.forEach(entered::put);
        }
        if (language != null) {
            document.put("language", language);
        }
        return document;
    }
}
