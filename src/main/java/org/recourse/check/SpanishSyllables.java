package org.recourse.check;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts the syllables of a Spanish word by its letters.
 *
 * <p>The rules are those of the Ortografía of the Real Academia Española (2010) on diphthongs and hiatus: a, e, o and an
 * accented í or ú each carry a syllable; an i, u or ü without accent leans on its neighbour. The u of que, qui, gue and
 * gui is silent, and a final y counts as i. A word without letters counts as one.
 */
final class SpanishSyllables {

    private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eéií])");
    private static final Pattern FINAL_Y = Pattern.compile("y(?![a-záéíóúüñ])");
    private static final Pattern VOWELS = Pattern.compile("[aeiouáéíóúü]+");
    private static final Pattern WEAK = Pattern.compile("[iuü]");

    private SpanishSyllables() {}

    static int count(String word) {
        String letters = SILENT_U.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        String said = FINAL_Y.matcher(letters).replaceAll("i");
        int count = VOWELS.matcher(said)
                .results()
                .map(MatchResult::group)
                .mapToInt(SpanishSyllables::inGroup)
                .sum();
        return Math.max(1, count);
    }

    private static int inGroup(String vowels) {
        return Math.max(1, WEAK.matcher(vowels).replaceAll("").length());
    }
}
