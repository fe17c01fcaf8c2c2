package org.recourse.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.recourse.pack.Problems;
import org.recourse.pack.Words;

/**
 * Holds the texts of a language to short sentences, and those for the person to an easy grade.
 *
 * <p>Formulas swing on a sentence or two, so a grade is taken over a whole section, and over each topic of the questions.
 * Single words have no grade: answers, times and headings are graded as one section.
 */
final class ReadingCheck {

    private static final List<String> POOLED = List.of("answers", "conditions", "when", "why", "words");

    private ReadingCheck() {}

    static void check(Words words, Problems problems) {
        Map<String, List<String>> sections = new TreeMap<>();
        SentenceLimits limits = SentenceLimits.of(words.language());
        for (String key : words.keys()) {
            Audience audience = Audience.of(key);
            limits.tooLong(words.get(key), audience).forEach(found -> problem(words, key, found, problems));
            if (audience == Audience.PERSON) {
                sections.computeIfAbsent(section(key), unused -> new ArrayList<>())
                        .add(key);
            }
        }
        Optional<Readability> formula = Readability.of(words.language());
        formula.ifPresent(known -> sections.forEach((section, keys) -> grade(words, section, keys, known, problems)));
    }

    /** The section a key is graded in: {@code levels}, {@code questions.C}. */
    private static String section(String key) {
        String[] parts = key.split("\\.", 3);
        if (POOLED.contains(parts[0])) {
            return String.join(", ", POOLED);
        }
        return parts[0].equals("questions") ? parts[0] + "." + parts[1].charAt(0) : parts[0];
    }

    private static void grade(Words words, String section, List<String> keys, Readability formula, Problems problems) {
        List<List<String>> sentences = keys.stream()
                .flatMap(key -> Sentences.of(words.get(key)).stream())
                .toList();
        if (sentences.isEmpty()) {
            return;
        }
        double figure = formula.figure(sentences);
        if (!formula.isEasy(figure)) {
            problem(
                    words,
                    Collections.min(keys, (a, b) -> Integer.compare(line(words, a), line(words, b))),
                    String.format(
                            Locale.ROOT,
                            "The section '%s' is hard to read: %s %.1f, wanted %s. Use shorter words and sentences.",
                            section,
                            formula.title(),
                            figure,
                            formula.wanted()),
                    problems);
        }
    }

    private static int line(Words words, String key) {
        return words.lines().getOrDefault(key, 1);
    }

    private static void problem(Words words, String key, String message, Problems problems) {
        problems.add("texts/" + words.language() + ".yaml", line(words, key), key + ": " + message);
    }
}
