package org.recourse.rulebook;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule can conclude. */
public enum FindingKind {
    GATE("Gate"),
    LEVEL("Level"),
    SIGN("Sign"),
    TIME("Time"),
    ALERT("Alert"),
    OFFER("Offer"),
    ALTERNATIVE("Alternative"),
    REMEDY("Remedy");

    private final String word;

    FindingKind(String word) {
        this.word = word;
    }

    /** As a rule writes it. */
    public String word() {
        return word;
    }

    static @Nullable FindingKind find(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
