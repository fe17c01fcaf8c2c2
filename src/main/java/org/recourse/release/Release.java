package org.recourse.release;

import java.util.function.Supplier;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.InterviewReader;
import org.recourse.pack.Pack;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Screener;

/** A released pack, ready for use. */
public record Release(Pack pack, Rulebook rulebook, InterviewReader reader, Screener screener) {

    /** Makes a pack ready, with the providers that its offers may name. */
    public static Release of(LoadedPack loaded, Supplier<ProviderMatcher> providers) {
        Pack pack = loaded.pack();
        Rulebook rulebook = loaded.rulebook();
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
