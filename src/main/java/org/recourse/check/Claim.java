package org.recourse.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of what a case expects: which part of the result it looks at, and how it compares. */
enum Claim {
    LEVEL("level", Compare.SAME, Part.LEVEL),
    LEVEL_RULES("levelRules", Compare.SAME, Part.LEVEL_RULES),
    GATES("gates", Compare.SAME, Part.GATES),
    TIME("time", Compare.SAME, Part.TIME),
    SIGNS("signs", Compare.SAME, Part.SIGNS),
    SAFETY("safety", Compare.SAME, Part.SAFETY),
    OFFERS("offers", Compare.SAME_ORDER, Part.OFFERS),
    OFFERS_INCLUDE("offersInclude", Compare.INCLUDES, Part.OFFERS),
    OFFERS_EXCLUDE("offersExclude", Compare.EXCLUDES, Part.OFFERS),
    ASKED("asked", Compare.SAME, Part.ASKED),
    FIRST("first", Compare.SAME, Part.FIRST),
    ALTERNATIVES("alternatives", Compare.SAME, Part.ALTERNATIVES),
    ALTERNATIVES_INCLUDE("alternativesInclude", Compare.INCLUDES, Part.ALTERNATIVES),
    ALTERNATIVES_EXCLUDE("alternativesExclude", Compare.EXCLUDES, Part.ALTERNATIVES),
    REMEDIES("remedies", Compare.SAME, Part.REMEDIES),
    REMEDIES_INCLUDE("remediesInclude", Compare.INCLUDES, Part.REMEDIES),
    REMEDIES_EXCLUDE("remediesExclude", Compare.EXCLUDES, Part.REMEDIES),
    FIRES("fires", Compare.INCLUDES, Part.RULES),
    NEAR_MISS("nearMiss", Compare.EXCLUDES, Part.RULES);

    private final String word;
    private final Compare compare;
    private final Part part;

    Claim(String word, Compare compare, Part part) {
        this.word = word;
        this.compare = compare;
        this.part = part;
    }

    /** How what was found is compared with what was expected. */
    enum Compare {
        SAME,
        SAME_ORDER,
        INCLUDES,
        EXCLUDES
    }

    static @Nullable Claim find(String word) {
        return Stream.of(values())
                .filter(claim -> claim.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    /** As a case writes it. */
    String word() {
        return word;
    }

    /** The part of the result it looks at. */
    Part part() {
        return part;
    }

    /** Whether it is one word and not a list. */
    boolean isOneWord() {
        return this == LEVEL || this == FIRST;
    }

    /** What does not fit, in a sentence; empty if it fits. */
    String difference(List<String> expected, Part.Found found) {
        List<String> actual = part.in(found);
        boolean fits = switch (compare) {
            case SAME -> Set.copyOf(actual).equals(Set.copyOf(expected));
            case SAME_ORDER -> actual.equals(expected);
            case INCLUDES -> actual.containsAll(expected);
            case EXCLUDES -> expected.stream().noneMatch(actual::contains);
        };
        if (fits) {
            return "";
        }
        String wanted = compare == Compare.EXCLUDES ? "none of " : compare == Compare.INCLUDES ? "all of " : "";
        return "'" + word + "': expected " + wanted + expected + ", found " + actual + ".";
    }
}
