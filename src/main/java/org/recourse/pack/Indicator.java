package org.recourse.pack;

import java.util.List;
import java.util.Set;

/**
 * A sign, with its legal element, its strength and its source.
 *
 * @param labourTerms whether it is ordinary labour abuse when alone or only with another such sign
 */
public record Indicator(
        String id,
        String group,
        Set<Element> elements,
        Strength strength,
        boolean labourTerms,
        String note,
        List<Citation> sources) {

    public Indicator {
        elements = Set.copyOf(elements);
        sources = List.copyOf(sources);
    }

    /** Whether this can enter a level at all. */
    public boolean isSign() {
        return strength == Strength.STRONG || strength == Strength.MODERATE;
    }

    /** What a sign touches in law. Vulnerability is deliberately none of them. */
    public enum Element {
        ACT,
        MEANS,
        COMPELLED,
        EXPLOITATION,
        LEGAL
    }

    /** How much a sign can carry. */
    public enum Strength {
        /** Itself a means named in a statute, or a form of compulsion named by law and by a tested tool. */
        STRONG,
        /** Named by law or expert lists, but common outside trafficking. */
        MODERATE,
        /** A fact about the past, for the lawyer only. */
        LEGAL_HISTORY,
        /** Opens a protocol in place of a level. */
        PROTOCOL
    }
}
