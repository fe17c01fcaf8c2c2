package org.recourse.pack;

import java.util.Set;

/** A gate, and the questions that stay unasked while it is closed. */
public record Gate(String id, Set<String> closes) {

    public Gate {
        closes = Set.copyOf(closes);
    }
}
