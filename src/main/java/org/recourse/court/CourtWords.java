package org.recourse.court;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;
import org.recourse.pages.Wording;

/**
 * The words of these pages by language and key: their own, which start with {@code court.} and stand in
 * {@code words/court/}, a file a language, and for counsel those of the pack.
 */
final class CourtWords {

    /** What an attorney reads of a pack, by the start of a key. */
    private static final List<String> FOR_COUNSEL = List.of(
            "questions.",
            "sections.",
            "answers.",
            "services.",
            "alternatives.",
            "remedies.",
            "dates.",
            "when.",
            "notes.");

    private static final Wording OWN = Wording.read("/words/court");

    private CourtWords() {}

    /** For everybody: a language is there once it has a file and the pack has it. */
    static SortedMap<String, SortedMap<String, String>> ofPages(Pack pack) {
        SortedMap<String, SortedMap<String, String>> languages = new TreeMap<>();
        for (String language : OWN.languages()) {
            Words words = pack.words().get(language);
            Map<String, String> own = OWN.find(language);
            if (words != null && own != null) {
                SortedMap<String, String> all = new TreeMap<>();
                own.forEach((key, text) -> all.put("court." + key, text));
                all.put("court.own-name", words.name());
                all.put("direction", words.get("direction"));
                languages.put(language, all);
            }
        }
        return languages;
    }

    /** The same with what the pack says to counsel. */
    static SortedMap<String, SortedMap<String, String>> forCounsel(Pack pack) {
        SortedMap<String, SortedMap<String, String>> languages = ofPages(pack);
        languages.forEach((language, all) -> {
            Words words = pack.words().get(language);
            if (words != null) {
                words.byKey().forEach((key, text) -> {
                    if (FOR_COUNSEL.stream().anyMatch(key::startsWith)) {
                        all.put(key, text);
                    }
                });
            }
        });
        return languages;
    }
}
