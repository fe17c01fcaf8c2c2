package org.recourse.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.recourse.directory.ProviderMatcher;
import org.recourse.pack.ReleaseLock;

/** All released packs. The last one released is the active one. */
public final class Releases {

    private final List<Release> releases;

    Releases(List<Release> releases) {
        if (releases.isEmpty()) {
            throw new IllegalStateException("There is no released pack. Add one to rules/releases.lock.");
        }
        this.releases = List.copyOf(releases);
    }

    /**
     * Loads every release this program was built with.
     *
     * @throws IllegalStateException if one is not what was released
     */
    public static Releases load(Supplier<ProviderMatcher> providers) {
        return new Releases(ReleaseLock.read().stream()
                .map(entry -> Release.of(ReleaseLock.load(entry), providers))
                .toList());
    }

    /** All releases, oldest first. */
    public List<Release> list() {
        return releases;
    }

    /** The release that is used where none is named. */
    public Release active() {
        return releases.get(releases.size() - 1);
    }

    /** The release of that name and version. */
    public Optional<Release> find(String id, String version) {
        return releases.stream().filter(release -> release.is(id, version)).findFirst();
    }

    /** The latest release of that name. */
    public Optional<Release> findLatest(String id) {
        return releases.stream()
                .filter(release -> release.pack().id().equals(id))
                .reduce((older, newer) -> newer);
    }
}
