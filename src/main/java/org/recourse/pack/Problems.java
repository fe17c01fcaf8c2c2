package org.recourse.pack;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong with a pack, so that an author sees everything at once. */
public final class Problems {

    private static final int MOST = 500;

    private final SortedSet<PackProblem> found = new TreeSet<>();
    private int count;

    /** Notes one problem; past a bound further ones are dropped, so that a hostile pack cannot fill the memory. */
    public void add(String file, int line, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new PackProblem(file, line, message));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How often a problem was noted, also where it was dropped or stood there already. */
    public int count() {
        return count;
    }

    /** All problems, by file and line. */
    public List<PackProblem> list() {
        return List.copyOf(found);
    }

    /**
     * Ends the reading of a pack that has problems.
     *
     * @throws InvalidPackException if any problem was noted
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPackException(list());
        }
    }
}
