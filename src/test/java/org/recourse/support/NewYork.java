package org.recourse.support;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.recourse.directory.Directory;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.InterviewReader;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.PackReader;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Screener;

/** The real New York pack, built once for all tests that only read it. */
public final class NewYork {

    public static final Path FOLDER = Path.of("rules", "ny", "2026.1");
    public static final Pack PACK = PackReader.read(PackFiles.of(FOLDER));
    public static final Rulebook RULEBOOK = Rulebook.of(PACK);
    public static final InterviewReader READER = new InterviewReader(PACK, RULEBOOK.vocabulary());
    public static final ProviderMatcher NO_PROVIDERS =
            new ProviderMatcher(new Directory(null, List.of()), LocalDate.EPOCH);
    public static final Screener SCREENER = new Screener(PACK, RULEBOOK, () -> NO_PROVIDERS);

    private NewYork() {}
}
