package org.recourse.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a language joins words to each other in writing, and with that how one of them is found in a text. */
enum Spelling {
    /** Words stand apart, as in English or Russian. A French elision ends at its apostrophe. */
    APART,
    /**
     * Small words are written together with the next or the last one, as in Arabic: "and", "in", "the" before it, "her"
     * and endings of number after it. Vowel marks and the seats of a hamza on an alif are left out by many writers.
     */
    JOINED {
        private static final String BEFORE = "(?:[وف]?(?:[بكلس]?ال|لل|[بكلس])?)";
        private static final String PERSON = "ه|ها|هم|هن|هما|ك|كم|كن|كما|نا|ي|ني";
        private static final String AFTER = "(?:" + PERSON + "|ا|ان|ين|ون|وا|ات|ت)?";
        private static final String AFTER_T = "(?:ة|ت(?:" + PERSON + "|ان|ين)?)";

        @Override
        String word(String word) {
            return word.endsWith("ة")
                    ? BEFORE + Pattern.quote(word.substring(0, word.length() - 1)) + AFTER_T
                    : BEFORE + letters(word) + AFTER;
        }
    },
    /** Nothing parts the words, as in Chinese: a word is found anywhere, so a list names what holds it by chance. */
    UNBROKEN {
        @Override
        String bounded(String phrases) {
            return phrases;
        }
    };

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final Pattern ARABIC_MARKS = Pattern.compile("[\\u064B-\\u065F\\u0670\\u0640]");
    private static final Pattern ALIFS = Pattern.compile("[أإآٱ]");

    static Spelling of(String language) {
        if (language.equals("ar") || language.startsWith("ar-")) {
            return JOINED;
        }
        return language.equals("zh") || language.startsWith("zh-") ? UNBROKEN : APART;
    }

    /** A text without what writers are free to put or leave out: how accents are coded, Arabic marks, the dots of a Russian ё. */
    static String fold(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String bare = ARABIC_MARKS.matcher(composed).replaceAll("");
        return ALIFS.matcher(bare)
                .replaceAll("ا")
                .replace('ى', 'ي')
                .replace('ё', 'е')
                .replace('Ё', 'Е');
    }

    /** A pattern for any of some phrases; a star at the end of one stands for further letters. */
    String pattern(List<String> phrases) {
        return bounded(phrases.stream()
                .map(phrase -> Pattern.compile(" ")
                        .splitAsStream(fold(phrase))
                        .map(this::word)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?:", ")")));
    }

    String word(String word) {
        return letters(word);
    }

    private static String letters(String word) {
        return word.endsWith("*")
                ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}\\p{M}]*"
                : Pattern.quote(word);
    }

    String bounded(String phrases) {
        return "(?<!" + LETTER + ")" + phrases + "(?!" + LETTER + ")";
    }
}
