package org.recourse.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the syllables of a Russian word: each vowel letter is one, which is a rule of the spelling without exceptions.
 *
 * <p>The prepositions в, к and с have none: they are said with the next word. In Latin letters, as in a name, a group of
 * vowels is one. A word without letters, such as a number, counts as one.
 */
final class RussianSyllables {

    private static final Pattern VOWEL = Pattern.compile("[аеёиоуыэюя]|[aeiouy]+");
    private static final Pattern PREPOSITION = Pattern.compile("[вкс]");

    private RussianSyllables() {}

    static int count(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        int count = (int) VOWEL.matcher(letters).results().count();
        return PREPOSITION.matcher(letters).matches() ? 0 : Math.max(1, count);
    }
}
