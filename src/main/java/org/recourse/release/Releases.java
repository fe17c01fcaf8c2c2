package org.recourse.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.InvalidInterviewException;
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
     * Loads every pack this program was built with.
     *
     * @throws IllegalStateException if one is not what was released
     */
    public static List<LoadedPack> loadPacks() {
        return ReleaseLock.read().stream()
                .map(ReleaseLock::load)
                .map(LoadedPack::of)
                .toList();
    }

    /** Makes loaded packs ready, with the providers that their offers may name. */
    public static Releases of(List<LoadedPack> packs, Supplier<ProviderMatcher> providers) {
        return new Releases(
                packs.stream().map(loaded -> Release.of(loaded, providers)).toList());
    }

    /** Loads every pack this program was built with and makes it ready. */
    public static Releases load(Supplier<ProviderMatcher> providers) {
        return of(loadPacks(), providers);
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

    /**
     * The release an interview asks for; the active one if it names none.
     *
     * @throws InvalidInterviewException if no such pack was released
     */
    public Release choose(JsonNode document) {
        @Nullable JsonNode pack = document.get("pack");
        @Nullable JsonNode version = document.get("version");
        if (!(document instanceof ObjectNode) || (pack == null && version == null)) {
            return active();
        }
        Release latest = pack == null
                ? active()
                : released(pack.isTextual() ? findLatest(pack.textValue()) : Optional.empty(), "/pack");
        if (version == null) {
            return latest;
        }
        String id = latest.pack().id();
        return released(version.isTextual() ? find(id, version.textValue()) : Optional.empty(), "/version");
    }

    private static Release released(Optional<Release> found, String pointer) {
        return found.orElseThrow(
                () -> new InvalidInterviewException(pointer, "No pack of this name was released. See /api/packs."));
    }
}
