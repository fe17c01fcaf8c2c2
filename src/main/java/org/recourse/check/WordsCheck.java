package org.recourse.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.recourse.pack.Pack;
import org.recourse.pack.Problems;
import org.recourse.pack.Words;

/** Checks that every language says everything a pack needs, and nothing that nobody reads, calls names or shouts. */
final class WordsCheck {

    static final Map<String, Phrases> BANNED = Phrases.read("banned-words.yaml");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX|[Ll]orem ipsum)\\b|\\?{3}|\\.{4}|[{}<>]|\\[[^\\]]*\\]");
    private static final Pattern SHOUT = Pattern.compile("[!¡！❗❕‼]");
    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{FE0F}\\x{20E3}]");

    private final Pack pack;
    private final Problems problems;

    private WordsCheck(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    static void check(Pack pack, Problems problems) {
        WordsCheck check = new WordsCheck(pack, problems);
        for (Words words : pack.words().values()) {
            check.keys(words);
            words.keys().forEach(key -> check.text(words, key));
            ReadingCheck.check(words, problems);
        }
    }

    private void keys(Words words) {
        Set<String> needed = NeededKeys.of(pack, words);
        for (String key : needed) {
            if (!words.byKey().containsKey(key)) {
                problem(words, key, "These words are missing.");
            }
        }
        for (String key : words.keys()) {
            if (!needed.contains(key)) {
                problem(words, key, "Nothing in this pack shows these words. Remove them, or correct the key.");
            }
        }
        for (Words other : pack.words().values()) {
            Set<String> more = new TreeSet<>(other.byKey().keySet());
            more.removeAll(words.byKey().keySet());
            more.removeAll(needed);
            if (other.status() != Words.Status.ORIGINAL) {
                // a translation may need an answer of its own where the original does with a shared one
                more.removeAll(NeededKeys.of(pack, other));
            }
            if (!NeededKeys.hasSimplerWords(words)) {
                more.removeIf(NeededKeys::isSimpler);
            }
            for (String key : more) {
                problem(words, key, "The language '" + other.language() + "' has this key. All have the same keys.");
            }
        }
    }

    private void text(Words words, String key) {
        String text = words.get(key);
        if (text.isBlank() && !mayBeEmpty(key)) {
            problem(words, key, "This text is empty. Only a help and an intro may be.");
        }
        if (PLACEHOLDER.matcher(text).find()) {
            problem(words, key, "This looks like a placeholder. Write the words, without brackets.");
        }
        if (Audience.of(key) != Audience.PERSON) {
            return;
        }
        Phrases banned = BANNED.get(words.language());
        if (banned != null) {
            for (String phrase : banned.in(text)) {
                problem(words, key, "\"" + phrase + "\" may not be said to a person. Say it in other words.");
            }
        }
        if (SHOUT.matcher(text).find() || EMOJI.matcher(text).find()) {
            problem(words, key, "No exclamation mark and no emoji. Say it calmly.");
        }
    }

    private static boolean mayBeEmpty(String key) {
        return key.endsWith(".help") || key.endsWith(".intro");
    }

    /** A problem at the key, or at the place nearest to where a missing one belongs. */
    private void problem(Words words, String key, String message) {
        int line = 0;
        for (String at = key; line == 0 && !at.isEmpty(); at = parent(at)) {
            line = lineOf(words, at);
        }
        problems.add("texts/" + words.language() + ".yaml", Math.max(1, line), key + ": " + message);
    }

    private static int lineOf(Words words, String key) {
        return words.lines().entrySet().stream()
                .filter(entry -> entry.getKey().equals(key) || entry.getKey().startsWith(key + "."))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    private static String parent(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }
}
