package org.recourse.pack;

/** A source with a pinpoint, as it is shown: {@code 22 USC 7102(7)}. */
public record Citation(Source source, String pinpoint, boolean unconfirmed) {

    /** The title and the pinpoint, and the word "unconfirmed" where the point was not checked against the law. */
    public String shown() {
        String join = pinpoint.isEmpty() ? "" : pinpoint.startsWith("(") ? "" : " ";
        return source.title() + join + pinpoint + (unconfirmed ? " [unconfirmed]" : "");
    }
}
