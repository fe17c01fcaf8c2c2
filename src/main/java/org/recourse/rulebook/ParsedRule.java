package org.recourse.rulebook;

import java.util.List;
import java.util.Map;

/** A rule as it stands in its file, before anything is known of what its words mean. */
record ParsedRule(
        String id,
        Map<String, String> metadata,
        String fact,
        Condition condition,
        String finding,
        List<String> arguments,
        String file,
        int line) {

    ParsedRule {
        metadata = Map.copyOf(metadata);
        arguments = List.copyOf(arguments);
    }
}
