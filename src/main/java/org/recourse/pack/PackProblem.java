package org.recourse.pack;

import java.util.Comparator;

/** One thing that is wrong with a pack: where, and what to do about it. */
public record PackProblem(String file, int line, String message) implements Comparable<PackProblem> {

    private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
            .thenComparingInt(PackProblem::line)
            .thenComparing(PackProblem::message);

    @Override
    public int compareTo(PackProblem other) {
        return ORDER.compare(this, other);
    }

    /** As compilers print it, so that editors can jump there: {@code file:line: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
