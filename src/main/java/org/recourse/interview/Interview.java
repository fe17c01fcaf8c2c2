package org.recourse.interview;

import org.jspecify.annotations.Nullable;
import org.recourse.pack.Bits;
import org.recourse.pack.Vocabulary;

/**
 * What a person answered, as places in the row of the pack's {@link Vocabulary}.
 *
 * <p>Lives in memory only and prints nothing of itself.
 */
public final class Interview {

    private final String language;
    private final long[] row;
    private final long answered;
    private final @Nullable String easiestLanguage;
    private final boolean withCase;
    private final @Nullable String area;

    Interview(
            String language,
            long[] row,
            long answered,
            @Nullable String easiestLanguage,
            boolean withCase,
            @Nullable String area) {
        this.language = language;
        this.row = row.clone();
        this.answered = answered;
        this.easiestLanguage = easiestLanguage;
        this.withCase = withCase;
        this.area = area;
    }

    /** The language of the result: one the pack has words in. */
    public String language() {
        return language;
    }

    /** All answers and facts of the case, whether or not a gate closes them; a copy. */
    public long[] row() {
        return row.clone();
    }

    /** Whether a question has an answer code, behind a gate or not. */
    public boolean has(int bit) {
        return Bits.has(row, bit);
    }

    /** The places in the pack of the questions that were answered, skipped ones among them, as bits. */
    public long answered() {
        return answered;
    }

    /** The language tag given in A1, if one was. */
    public @Nullable String easiestLanguage() {
        return easiestLanguage;
    }

    /** Whether the defence entered anything about the case. */
    public boolean withCase() {
        return withCase;
    }

    /** Where help should be near, if that was said. */
    public @Nullable String area() {
        return area;
    }

    @Override
    public String toString() {
        return "Interview";
    }
}
