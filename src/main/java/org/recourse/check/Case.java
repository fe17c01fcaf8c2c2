package org.recourse.check;

import java.util.List;
import java.util.Map;

/** A situation, in the person's terms, and what must come of it. */
record Case(String file, int line, String name, String forbids, Talk talk, Map<Claim, Expected> then) {

    /** What a claim says, and where. */
    record Expected(List<String> values, int line) {
        Expected {
            values = List.copyOf(values);
        }
    }
}
