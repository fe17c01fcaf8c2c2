package org.recourse.talk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Pack;
import org.recourse.pack.Words;
import org.recourse.pages.Wording;

/**
 * All words of the talk, by language and key: those of the pack that a person may read, and those of the screens
 * themselves, which start with {@code ui.} and stand in {@code words/talk/}, a file a language.
 */
final class TalkWords {

    /** Not among them: ways out, dates and remedies in full. Those are written for the lawyer. */
    private static final Set<String> FOR_THE_PERSON = Set.of(
            "questions",
            "sections",
            "answers",
            "services",
            "safety",
            "levels",
            "gates",
            "words",
            "when",
            "why",
            "conditions",
            "notice",
            "notes");

    private static final String SIMPLER = ".simpler";
    private static final Pattern OWN_ANSWER = Pattern.compile("questions\\.[^.]+\\.options\\.[^.]+");
    private static final Wording COURT = Wording.read("/words/court");
    private static final Wording PAPER = Wording.read("/words/paper");
    private static final String KINDS = "card.";
    private static final Wording DAY = Wording.read("/words/day");
    private static final List<String> CLOSING =
            List.of("sign-in.", "sign-out", "keep.", "paper.", "problem.", "scope.", "fit.");

    private TalkWords() {}

    /**
     * The words of each language that has all of them; a language of the pack without a file of screen words is left
     * out, because half a language is worse on a screen than an interpreter.
     *
     * @throws IllegalStateException if a file of screen words lacks a key or has one too many
     */
    static SortedMap<String, SortedMap<String, String>> of(Pack pack) {
        SortedMap<String, SortedMap<String, String>> languages = new TreeMap<>();
        Map<String, String> original = screens(pack.courtLanguage());
        if (original == null) {
            throw new IllegalStateException("no screen words in the language of the court: " + pack.courtLanguage());
        }
        for (Words words : pack.words().values()) {
            Map<String, String> screens = screens(words.language());
            if (screens != null) {
                same(words.language(), original.keySet(), screens.keySet());
                languages.put(words.language(), merged(words, screens));
            }
        }
        nameAnswersAlike(languages.values());
        nameSimplerWordsAlike(pack, languages.values());
        return languages;
    }

    /** A language without simpler words has empty ones, and its screens do not offer them. */
    private static void nameSimplerWordsAlike(Pack pack, Collection<SortedMap<String, String>> languages) {
        for (SortedMap<String, String> words : languages) {
            pack.questions().forEach(question -> words.putIfAbsent("questions." + question.id() + SIMPLER, ""));
        }
    }

    /** Where one language has its own yes for a question, the others show theirs under the same key. */
    private static void nameAnswersAlike(Collection<SortedMap<String, String>> languages) {
        Set<String> answers = languages.stream()
                .flatMap(words -> words.keySet().stream())
                .filter(key -> OWN_ANSWER.matcher(key).matches())
                .collect(Collectors.toSet());
        for (SortedMap<String, String> words : languages) {
            for (String answer : answers) {
                String shared = words.get("answers" + answer.substring(answer.lastIndexOf('.')));
                if (shared != null) {
                    words.putIfAbsent(answer, shared);
                }
            }
        }
    }

    private static SortedMap<String, String> merged(Words words, Map<String, String> screens) {
        SortedMap<String, String> merged = new TreeMap<>();
        for (String key : words.keys()) {
            int dot = key.indexOf('.');
            if (FOR_THE_PERSON.contains(dot < 0 ? key : key.substring(0, dot)) || isNameOfLead(key)) {
                merged.put(key, words.get(key));
            }
        }
        screens.forEach((key, text) -> merged.put("ui." + key, text));
        merged.putAll(closing(words.language()));
        ofTheDay(words.language()).forEach((key, text) -> merged.put("day." + key, text));
        merged.putAll(kinds(words.language()));
        merged.put("ui.own-name", words.name());
        merged.put("direction", words.get("direction"));
        merged.put("unreviewed", words.warning().orElse(""));
        return merged;
    }

    /** What is said around keeping and handing over. A language without it does not start: half a talk is no talk. */
    private static Map<String, String> closing(String language) {
        Map<String, String> own = COURT.find(language);
        if (own == null) {
            throw new IllegalStateException("words/court/ lacks a file for " + language);
        }
        return own.entrySet().stream()
                .filter(entry -> CLOSING.stream().anyMatch(entry.getKey()::startsWith))
                .collect(Collectors.toMap(entry -> "court." + entry.getKey(), Map.Entry::getValue));
    }

    /** What an advocate reads before and after talks. */
    private static Map<String, String> ofTheDay(String language) {
        Map<String, String> own = DAY.find(language);
        if (own == null) {
            throw new IllegalStateException("words/day/ lacks a file for " + language);
        }
        return own;
    }

    /** The neutral words for services, which paper and what may be seen from afar have. */
    private static Map<String, String> kinds(String language) {
        return Objects.requireNonNull(PAPER.find(language), language).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KINDS))
                .collect(Collectors.toMap(entry -> "paper." + entry.getKey(), Map.Entry::getValue));
    }

    private static boolean isNameOfLead(String key) {
        return key.startsWith("remedies.") && key.endsWith(".name");
    }

    private static @Nullable Map<String, String> screens(String language) {
        try (InputStream in = TalkWords.class.getResourceAsStream("/words/talk/" + language + ".properties")) {
            if (in == null) {
                return null;
            }
            Properties file = new Properties();
            file.load(new InputStreamReader(in, UTF_8));
            Map<String, String> words = new TreeMap<>();
            file.stringPropertyNames().forEach(key -> words.put(key, file.getProperty(key)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(String language, Set<String> wanted, Set<String> found) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        Set<String> unknown = new TreeSet<>(found);
        unknown.removeAll(wanted);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalStateException(
                    "words/talk/" + language + ".properties lacks " + missing + " and has, without use, " + unknown);
        }
    }
}
