package org.recourse.pack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one pack, read whole: everything but the rules, which the rulebook reads from {@link #files()}.
 *
 * <p>All lists are in the order of the files, which is the order in which things are shown.
 */
public record Pack(
        String id,
        String version,
        String title,
        String status,
        String courtLanguage,
        List<String> levels,
        List<Review> reviews,
        Map<String, Source> sources,
        List<Question> questions,
        List<Indicator> indicators,
        List<Gate> gates,
        List<String> safety,
        List<Service> services,
        List<Alternative> alternatives,
        List<Remedy> remedies,
        Map<String, Words> words,
        PackFiles files,
        Digest digest) {

    /** The question of that id, or nothing. */
    public @Nullable Question question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst()
                .orElse(null);
    }
}
