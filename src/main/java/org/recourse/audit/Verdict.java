package org.recourse.audit;

import java.util.List;

/** What an audit was found to be: its length, how much of it is signed, and what is wrong with it. */
public record Verdict(long entries, long signedUpTo, List<String> problems) {

    public Verdict {
        problems = List.copyOf(problems);
    }

    /** Nothing was changed, added, taken out, moved or cut off, as far as the heads reach: to the end. */
    public boolean isWhole() {
        return problems.isEmpty() && entries == signedUpTo;
    }
}
