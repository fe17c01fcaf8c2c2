package org.recourse.pack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All words of a pack in one language, by key: {@code questions.C2.prompt}, {@code levels.SOME_SIGNS}.
 *
 * @param lines the line of each key in its file, for problems found later
 */
public record Words(
        String language, String name, Status status, Map<String, String> byKey, Map<String, Integer> lines) {

    /** Who has read the words: a translation that nobody outside the project read says so wherever it is shown. */
    public enum Status {
        /** The words all others are translated from. */
        ORIGINAL,
        UNREVIEWED,
        REVIEWED
    }

    public Words {
        byKey = Map.copyOf(byKey);
        lines = Map.copyOf(lines);
    }

    /**
     * The words of a key.
     *
     * @throws IllegalArgumentException if there are none; a checked pack has all it needs
     */
    public String get(String key) {
        String words = byKey.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return words;
    }

    /** The words for an answer code: those of the question itself, else those all questions share. */
    public String answer(String question, String code) {
        String own = byKey.get("questions." + question + ".options." + code);
        return own != null ? own : get("answers." + code);
    }

    /** Whether anyone outside the project reviewed the words. */
    public boolean reviewed() {
        return status == Status.REVIEWED;
    }

    /** What to show with a translation that nobody outside the project has reviewed; nothing for any other words. */
    public Optional<String> warning() {
        return status == Status.UNREVIEWED ? Optional.of(get("notes.unreviewed")) : Optional.empty();
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeMap<>(byKey).keySet();
    }
}
