package org.recourse.court;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;
import org.recourse.pages.Wording;

/**
 * The words of these pages by language and key. What a person reads starts with {@code court.} and stands in
 * {@code words/court/}; what only counsel reads starts with {@code counsel.} and stands in {@code words/counsel/}, in fewer
 * languages, with what the pack says to counsel. In the same way the first page has {@code start.}, setting up how to sign in
 * {@code enrol.}, and the page of staff {@code staff.}.
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

    private static final Wording PERSON = Wording.read("/words/court");
    private static final Wording COUNSEL = Wording.read("/words/counsel");
    private static final Wording START = Wording.read("/words/start");
    private static final Wording ENROLMENT = Wording.read("/words/enrol");
    private static final Wording STAFF = Wording.read("/words/staff");

    /** What those who look after the rules read of a pack: the names of what the tally counts. */
    private static final Pattern COUNTED = Pattern.compile("(?:services|alternatives|remedies)\\..+\\.name");

    private CourtWords() {}

    /** For everybody: a language is there once it has a file and the pack has it. */
    static SortedMap<String, SortedMap<String, String>> ofPages(Pack pack) {
        SortedMap<String, SortedMap<String, String>> languages = new TreeMap<>();
        for (String language : PERSON.languages()) {
            Words words = pack.words().get(language);
            if (words != null) {
                SortedMap<String, String> all = named("court.", PERSON, language);
                all.put("court.own-name", words.name());
                all.put("direction", words.get("direction"));
                all.put("unreviewed", words.warning().orElse(""));
                languages.put(language, all);
            }
        }
        return languages;
    }

    /** For counsel: a language is there once it has both files and the pack has it. */
    static SortedMap<String, SortedMap<String, String>> forCounsel(Pack pack) {
        return ofPages(pack, "counsel.", COUNSEL, key -> FOR_COUNSEL.stream().anyMatch(key::startsWith));
    }

    /** For the first page. */
    static SortedMap<String, SortedMap<String, String>> forEverybody(Pack pack) {
        return ofPages(pack, "start.", START, key -> false);
    }

    /** For whoever sets up how they sign in. */
    static SortedMap<String, SortedMap<String, String>> forEnrolment(Pack pack) {
        return ofPages(pack, "enrol.", ENROLMENT, key -> false);
    }

    /** For programme lead, reviewer and operator. */
    static SortedMap<String, SortedMap<String, String>> forStaff(Pack pack) {
        return ofPages(pack, "staff.", STAFF, COUNTED.asMatchPredicate());
    }

    private static SortedMap<String, SortedMap<String, String>> ofPages(
            Pack pack, String start, Wording more, Predicate<String> ofPack) {
        SortedMap<String, SortedMap<String, String>> languages = ofPages(pack);
        languages.keySet().retainAll(more.languages());
        languages.forEach((language, all) -> {
            all.putAll(named(start, more, language));
            Objects.requireNonNull(pack.words().get(language)).byKey().forEach((key, text) -> {
                if (ofPack.test(key)) {
                    all.put(key, text);
                }
            });
        });
        return languages;
    }

    private static SortedMap<String, String> named(String start, Wording wording, String language) {
        Map<String, String> own = Objects.requireNonNull(wording.find(language));
        SortedMap<String, String> named = new TreeMap<>();
        own.forEach((key, text) -> named.put(start + key, text));
        return named;
    }
}
