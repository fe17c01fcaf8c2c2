package org.recourse.interview;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Guards the one place where a person's own words are taken: no numbers, addresses or names.
 *
 * <p>FI-19: nothing that could tell who someone is. The blocker is blunt and says so kindly; it cannot know a name that
 * is written in small letters.
 */
final class OwnWords {

    private static final int LONGEST = 280;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[\\s().-]{0,2}\\p{Nd}){2,}");
    private static final Pattern ADDRESS = Pattern.compile("@|https?:|www\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile("\\p{Lu}\\p{L}+[\\s-]+\\p{Lu}\\p{L}+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cf}");

    private OwnWords() {}

    static void check(String pointer, String words) {
        if (words.isBlank() || words.codePointCount(0, words.length()) > LONGEST) {
            throw new InvalidInterviewException(pointer + "/0", "Send at most 280 characters, or leave it out.");
        }
        if (CONTROL.matcher(words).find()) {
            throw new InvalidInterviewException(pointer + "/0", "Send plain text.");
        }
        // Wide figures and signs count as plain ones, and a letter and its accent as one letter.
        String composed = Normalizer.normalize(words, Normalizer.Form.NFKC);
        if (DIGITS.matcher(composed).find()
                || ADDRESS.matcher(composed).find()
                || NAMES.matcher(composed).find()) {
            throw new InvalidInterviewException(
                    pointer + "/0", "Please leave out names and numbers. It keeps people safe.");
        }
    }
}
