package org.recourse.rulebook;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a concern rule may ask about a set of signs: how many there are of a kind.
 *
 * <p>The counts are only ever compared with 1 or 2 and never shown: no score can be made of them.
 */
public enum SignCount {
    /** Strong signs of any element. */
    STRONG("strong"),
    /** Moderate signs of any element. */
    MODERATE("moderate"),
    /** Strong signs that are a means. */
    STRONG_MEANS("strongMeans"),
    /** Different groups among the strong means. */
    STRONG_MEANS_GROUPS("strongMeansGroups"),
    /** Signs of compulsion, strong or moderate. */
    COMPELLED("compelled"),
    /** Signs that are a strong means or compulsion; one sign that is both counts once. */
    STRONG_MEANS_OR_COMPELLED("strongMeansOrCompelled"),
    /** Strong signs of compulsion. */
    STRONG_COMPELLED("strongCompelled"),
    /** Different groups among the moderate means. */
    MODERATE_MEANS_GROUPS("moderateMeansGroups"),
    /** Moderate signs other than worse terms and wages owed. */
    MODERATE_BEYOND_LABOUR_TERMS("moderateBeyondLabourTerms");

    private final String word;

    SignCount(String word) {
        this.word = word;
    }

    /** As a rule writes it. */
    public String word() {
        return word;
    }

    static @Nullable SignCount find(String word) {
        return Stream.of(values())
                .filter(count -> count.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
