package org.recourse.release;

import java.util.function.Supplier;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.InterviewReader;
import org.recourse.pack.Pack;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Screener;

/** A released pack, ready for use. */
public record Release(Pack pack, Rulebook rulebook, InterviewReader reader, Screener screener) {

    /**
     * Makes a pack ready.
     *
     * @throws org.recourse.pack.InvalidPackException if its rules are not allowed
     */
    public static Release of(Pack pack, Supplier<ProviderMatcher> providers) {
        Rulebook rulebook = Rulebook.of(pack);
        return new Release(
                pack,
                rulebook,
                new InterviewReader(pack, rulebook.vocabulary()),
                new Screener(pack, rulebook, providers));
    }

    boolean is(String id, String version) {
        return pack.id().equals(id) && pack.version().equals(version);
    }
}
