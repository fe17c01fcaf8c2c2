package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a text into sentences of words. A text without a full stop, such as a heading or an answer, is one sentence. */
final class Sentences {

    /** A full stop, question mark or the like before a gap; not the point of an initial such as the one in {@code P.L.}. */
    private static final Pattern END = Pattern.compile("(?<=(?<!\\.\\p{Lu})[.?!…؟])[\"'”’)\\]]*(?:\\s+|$)|[。？！]|\\R");

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");

    private Sentences() {}

    /** The sentences as they are written. */
    static List<String> split(String text) {
        return END.splitAsStream(text).toList();
    }

    static List<List<String>> of(String text) {
        List<List<String>> sentences = new ArrayList<>();
        for (String sentence : split(text)) {
            List<String> words = GAP.splitAsStream(sentence)
                    .filter(word -> WORD.matcher(word).matches())
                    .toList();
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return sentences;
    }
}
