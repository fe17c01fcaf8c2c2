package org.recourse.bench;

import java.time.LocalDate;
import java.util.List;
import org.recourse.directory.Directory;
import org.recourse.directory.DirectoryReader;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.release.Release;
import org.recourse.release.Releases;

/** The active release with the demonstration directory, and the mix of interviews for it. */
record Subject(Releases releases, Release release, List<byte[]> documents, List<Interview> interviews) {

    static Releases readReleases() {
        Directory directory = DirectoryReader.readResource("/directory/demo");
        // A fixed day near the one the directory was published on: on a later day its entries would be stale.
        LocalDate day = directory.publishedOn();
        ProviderMatcher providers = new ProviderMatcher(directory, day == null ? LocalDate.EPOCH : day);
        return Releases.load(() -> providers);
    }

    static Subject load() {
        Releases releases = readReleases();
        Release release = releases.active();
        List<byte[]> documents = Mix.documents(release.pack(), Mix.SIZE, Mix.SEED);
        return new Subject(releases, release, documents, Mix.interviews(release.reader(), documents));
    }

    /**
     * Holds another way of assessing to the same conclusions as the service, for every interview of the mix.
     *
     * @throws IllegalStateException at the first interview with another conclusion
     */
    void verify(String way, java.util.function.Function<Interview, Conclusions> other) {
        for (int index = 0; index < interviews.size(); index++) {
            Interview interview = interviews.get(index);
            Conclusions expected =
                    Conclusions.of(release.screener().assess(interview)).sorted();
            Conclusions found = other.apply(interview).sorted();
            if (!expected.equals(found)) {
                throw new IllegalStateException(way + " differs at interview " + index + "\nexpected " + expected
                        + "\nfound    " + found);
            }
        }
    }
}
