package org.recourse.upkeep;

import java.util.List;

/**
 * One part of the store that was checked.
 *
 * @param what what was looked at, and how many of it
 * @param problems what is wrong with it; empty if nothing is
 * @param notes what an operator should know, though nothing is wrong
 */
public record Finding(String what, List<String> problems, List<String> notes) {

    /** Copies the lists. */
    public Finding {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    static Finding of(String what, List<String> problems) {
        return new Finding(what, problems, List.of());
    }
}
