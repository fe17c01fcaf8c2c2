package org.recourse.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the syllables of an English word by its letters.
 *
 * <p>The method and its exceptions are those of Greg Fast's Lingua::EN::Syllable: groups of vowels, without a silent e at
 * the end, less the endings that are said as one, more the vowels that are said apart. It is right for most words and
 * wrong for some, which is good enough for an average over a section. A word without letters counts as one.
 */
final class EnglishSyllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]");
    private static final Pattern HYPHEN = Pattern.compile("[-–—/]");
    private static final Pattern SILENT_E = Pattern.compile("e$");

    private static final List<Pattern> SAID_AS_ONE = Stream.of(
                    "cial", "tia", "cius", "cious", "giu", "ion", "iou", "sia$", ".ely$")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> SAID_APART = Stream.of(
                    "ia",
                    "riet",
                    "dien",
                    "iu",
                    "io",
                    "ii",
                    "[aeiouym]bl$",
                    "[aeiou]{3}",
                    "^mc",
                    "ism$",
                    "([^aeiouy])\\1l$",
                    "[^l]lien",
                    "^coa[dglx].",
                    "[^gq]ua[^auieo]",
                    "dnt$")
            .map(Pattern::compile)
            .toList();

    private EnglishSyllables() {}

    static int count(String word) {
        return HYPHEN.splitAsStream(word).mapToInt(EnglishSyllables::part).sum();
    }

    private static int part(String word) {
        String letters = NOT_LETTERS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        String said = SILENT_E.matcher(letters).replaceFirst("");
        long count = VOWELS.matcher(said).results().count()
                + SAID_APART.stream()
                        .filter(ending -> ending.matcher(said).find())
                        .count()
                - SAID_AS_ONE.stream()
                        .filter(ending -> ending.matcher(said).find())
                        .count();
        return (int) Math.max(1, count);
    }
}
