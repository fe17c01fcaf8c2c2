package org.recourse.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an import noticed but could live with, each once; a bounded list. */
final class Warnings {

    private static final int SHOWN = 100;

    private final Set<String> warnings = new LinkedHashSet<>();

    void add(String where, String advice) {
        warnings.add(where + ": " + advice);
    }

    List<String> list() {
        List<String> shown = new ArrayList<>(warnings.stream().limit(SHOWN).toList());
        if (warnings.size() > SHOWN) {
            shown.add("and " + (warnings.size() - SHOWN) + " more");
        }
        return List.copyOf(shown);
    }
}
