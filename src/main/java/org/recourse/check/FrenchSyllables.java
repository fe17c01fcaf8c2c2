package org.recourse.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the spoken syllables of a French word by its letters.
 *
 * <p>A syllable is a group of vowels; é and è but after an i, and a vowel with trema, stand for themselves. The u of qu, and
 * of gu before e, i or y, is silent; a y between vowels parts them; an e or es at the end is silent where the word has
 * another vowel. The e inside a word and the verb ending -ent are counted, though often not said, so that texts come
 * out harder rather than easier. An elided l' or d' is part of its word. A word without letters counts as one.
 */
final class FrenchSyllables {

    private static final String VOWEL = "[aeiouyàâäéèêëîïôöùûüœæ]";

    private static final Pattern APART = Pattern.compile("[-–/'’]");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-zàâäçéèêëîïôöùûüœæ]");
    private static final Pattern SILENT_U = Pattern.compile("(?<=q)u|(?<=g)u(?=[eéèêiy])");
    private static final Pattern SILENT_E = Pattern.compile("(?<=" + VOWEL + ".{0,20})es?$");
    private static final Pattern PARTING_Y = Pattern.compile("(?<=" + VOWEL + ")y(?=" + VOWEL + ")");
    private static final Pattern GROUPS = Pattern.compile("[iy]?[éè]|[ëïü]|œu?|[aeiouyàâäêîôöùûæ]+");

    private FrenchSyllables() {}

    static int count(String word) {
        int count = APART.splitAsStream(word.toLowerCase(Locale.ROOT))
                .mapToInt(FrenchSyllables::part)
                .sum();
        return Math.max(1, count);
    }

    private static int part(String part) {
        String letters = NOT_LETTERS.matcher(part).replaceAll("");
        String voiced = SILENT_U.matcher(letters).replaceAll("");
        String said = SILENT_E.matcher(voiced).replaceFirst("");
        String parted = PARTING_Y.matcher(said).replaceAll("j");
        return (int) GROUPS.matcher(parted).results().count();
    }
}
