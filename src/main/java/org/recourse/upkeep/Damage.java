package org.recourse.upkeep;

import java.util.function.Supplier;

/** Turns whatever goes wrong when a damaged store is read into the one line that an operator can do something with. */
public final class Damage {

    private static final String ADVICE =
            "The store is damaged, and nothing of it is served. Run check-store to see what, then restore a backup.";

    private Damage() {}

    /**
     * Reads something.
     *
     * @throws UpkeepException if it cannot be read
     */
    public static <T> T reading(Supplier<T> what) {
        try {
            return what.get();
        } catch (RuntimeException e) {
            throw new UpkeepException(ADVICE, e);
        }
    }

    static UpkeepException found() {
        return new UpkeepException(ADVICE);
    }
}
