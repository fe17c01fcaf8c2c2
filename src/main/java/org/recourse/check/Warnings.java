package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.pack.Alternative;
import org.recourse.pack.Citation;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Remedy;
import org.recourse.pack.Review;
import org.recourse.pack.Words;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** What a reader of a report should know and a pack may still have: reviews that wait, law that was not confirmed. */
final class Warnings {

    private Warnings() {}

    static List<String> of(Pack pack, Rulebook rulebook) {
        List<String> warnings = new ArrayList<>();
        for (Review review : pack.reviews()) {
            if (review.isPending()) {
                warnings.add("The review by \"" + review.role() + "\" is pending.");
            }
        }
        add(
                warnings,
                rulebook.rules().stream()
                        .filter(rule -> rule.reviewedBy().equals("pending"))
                        .count(),
                "of " + rulebook.rules().size() + " rules wait for their review.");
        add(
                warnings,
                citations(pack, rulebook).filter(Citation::unconfirmed).count(),
                "citations are marked as unconfirmed.");
        pack.words().values().forEach(words -> language(words, warnings));
        return warnings;
    }

    private static Stream<Citation> citations(Pack pack, Rulebook rulebook) {
        return Stream.of(
                        pack.questions().stream().map(Question::sources),
                        pack.indicators().stream().map(Indicator::sources),
                        pack.alternatives().stream().map(Alternative::sources),
                        pack.remedies().stream().map(Remedy::sources),
                        rulebook.rules().stream().map(Rule::sources))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    private static void language(Words words, List<String> warnings) {
        String language = words.language();
        switch (words.status()) {
            case ORIGINAL -> warnings.add("Nobody outside the project has reviewed the original, '" + language + "'.");
            case UNREVIEWED -> warnings.add("The translation '" + language + "' is unreviewed.");
            case REVIEWED -> {}
        }
        if (Readability.of(language).isEmpty()) {
            warnings.add(
                    "For '" + language + "' no reading formula is trusted: only the length of sentences was checked.");
        }
        if (!WordsCheck.BANNED.containsKey(language)) {
            warnings.add("For '" + language + "' there is no list of words that may not be used: none was looked for.");
        }
    }

    private static void add(List<String> warnings, long count, String what) {
        if (count > 0) {
            warnings.add(count + " " + what);
        }
    }
}
