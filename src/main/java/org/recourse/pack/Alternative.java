package org.recourse.pack;

import java.util.List;

/**
 * A way out other than jail.
 *
 * @param rung its burden: 0 asks nothing of the person
 * @param dates whether it asks for dates
 * @param added whether law ties it to compulsion, so that a level may add it
 */
public record Alternative(String id, int rung, Plea plea, boolean dates, boolean added, List<Citation> sources) {

    public Alternative {
        sources = List.copyOf(sources);
    }

    /** Whether it takes a plea or an admission. */
    public enum Plea {
        NO,
        CHECK,
        VARIES,
        USUALLY,
        YES,
        AFTER_CONVICTION,
        NOT_A_DISPOSITION
    }
}
