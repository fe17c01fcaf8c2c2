package org.recourse.release;

import java.util.List;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;

/** A released pack in the list of them. */
record PackSummary(
        String id,
        String version,
        String digest,
        String title,
        String status,
        boolean active,
        List<LanguageView> languages) {

    /** A language a pack has words in, and whether anyone outside the project reviewed them. */
    record LanguageView(String language, String name, boolean reviewed, Words.Status status) {}

    static PackSummary of(Release release, boolean active) {
        Pack pack = release.pack();
        return new PackSummary(
                pack.id(),
                pack.version(),
                pack.digest().toString(),
                pack.title(),
                pack.status(),
                active,
                languages(pack));
    }

    static List<LanguageView> languages(Pack pack) {
        return pack.words().values().stream()
                .map(words -> new LanguageView(words.language(), words.name(), words.reviewed(), words.status()))
                .toList();
    }
}
