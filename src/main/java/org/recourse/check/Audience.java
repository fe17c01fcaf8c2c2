package org.recourse.check;

import java.util.Set;

/** Who a text is written for, which follows from the section it stands in. */
enum Audience {
    /** The person, in plain words. */
    PERSON,
    /** Defense counsel: statutes may be named. */
    LAWYER,
    /** The program: not shown as a text. */
    PROGRAM;

    private static final Set<String> FOR_LAWYERS = Set.of("alternatives", "case", "dates", "remedies");
    private static final Set<String> HEAD = Set.of("language", "name", "direction", "status");

    static Audience of(String key) {
        String section = key.split("\\.", 2)[0];
        return HEAD.contains(section) ? PROGRAM : FOR_LAWYERS.contains(section) ? LAWYER : PERSON;
    }
}
