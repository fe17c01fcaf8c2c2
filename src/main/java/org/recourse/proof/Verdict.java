package org.recourse.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What running a proof file again gave.
 *
 * @param lines where it differs, or why it cannot be verified; never an answer
 */
public record Verdict(Kind kind, List<String> lines) {

    /** How a proof file came out. */
    public enum Kind {
        SAME,
        DIFFERENT,
        UNVERIFIABLE
    }

    private static final int MOST = 20;

    public Verdict {
        lines = List.copyOf(lines);
    }

    static Verdict same() {
        return new Verdict(Kind.SAME, List.of());
    }

    static Verdict unverifiable(String why) {
        return new Verdict(Kind.UNVERIFIABLE, List.of(why));
    }

    static Verdict different(List<String> pointers, List<String> onlyHere, List<String> onlyInFile) {
        List<String> lines = new ArrayList<>();
        onlyInFile.forEach(rule -> lines.add("rule only in the file: " + rule));
        onlyHere.forEach(rule -> lines.add("rule only here: " + rule));
        pointers.stream().limit(MOST).forEach(pointer -> lines.add("at " + pointer));
        if (pointers.size() > MOST) {
            lines.add("and at " + (pointers.size() - MOST) + " more places");
        }
        return new Verdict(Kind.DIFFERENT, lines);
    }
}
