package org.recourse.tally;

import java.util.List;
import java.util.stream.Stream;

/** What can be said of a line. There is no free text. */
public enum Said {
    USED(By.ATTORNEY),
    NOT_USED(By.ATTORNEY),
    WRONG(By.ATTORNEY),
    DOES_NOT_FOLLOW(By.ADVOCATE),
    NO_PLACE(By.ADVOCATE),
    TOO_FAR(By.ADVOCATE),
    UNCLEAR(By.ADVOCATE),
    CHOSEN(By.PERSON),
    DECLINED(By.PERSON);

    private final By by;

    Said(By by) {
        this.by = by;
    }

    /** Who says it: two kinds of staff, or a person who agreed to be counted. */
    public enum By {
        ATTORNEY,
        ADVOCATE,
        PERSON;

        /** All that they can say, in the order in which it is shown. */
        List<Said> all() {
            return Stream.of(Said.values()).filter(said -> said.by == this).toList();
        }
    }

    /** Who says it. */
    public By by() {
        return by;
    }
}
