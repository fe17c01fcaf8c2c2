package org.recourse.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a place is, to compare. With the house number in front it is that number and the first word of the name, so that
 * "412 Willow Street" is found in "Haven at 412 N. Willow St". In doubt two places are the same.
 *
 * @param startsWithNumber whether the words are such a number and name; otherwise they are all the words of the line
 */
record StreetLine(List<String> words, boolean startsWithNumber) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASH_IN_NUMBER = Pattern.compile("(?<=\\d)-(?=\\d)");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTERS_AFTER_NUMBER = Pattern.compile("^(\\d+)(st|nd|rd|th|[a-z])$");
    private static final Pattern ROOM = Pattern.compile(
            "\\b(\\d+\\w* (fl|floor)|(apartment|apt|fl|floor|rm|room|ste|suite|unit) (\\d\\w*|[a-z]))( |$)");
    private static final Map<String, String> IN_FULL = Map.of(
            "n", "north", "s", "south", "e", "east", "w", "west", "st", "street", "saint", "street", "av", "avenue",
            "ave", "avenue");
    private static final Set<String> NO_NAME = Set.of("north", "south", "east", "west", "street");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final int SHORTEST = 8;
    private static final int SHORTEST_WITH_DIGIT = 5;

    StreetLine {
        words = List.copyOf(words);
    }

    static StreetLine of(Row address) {
        List<String> line = words(address.find("address_1").orElse(""));
        List<String> names = names(words(ROOM.matcher(String.join(" ", line)).replaceAll("")));
        for (int i = 0; i + 1 < names.size(); i++) {
            if (Character.isDigit(names.get(i).charAt(0))) {
                return new StreetLine(names.subList(i, i + 2), true);
            }
        }
        return new StreetLine(line, false);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether somebody who reads the text learns where the place is. */
    boolean isToldBy(String text) {
        List<String> read = words(text);
        if (startsWithNumber) {
            return Collections.indexOfSubList(names(read), words) >= 0;
        }
        // Not word by word: not every script puts gaps between words.
        String line = String.join(" ", words);
        boolean hasDigit = line.chars().anyMatch(Character::isDigit);
        return line.length() >= (hasDigit ? SHORTEST_WITH_DIGIT : SHORTEST)
                && String.join(" ", read).contains(line);
    }

    private static List<String> words(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = DASH_IN_NUMBER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(GAP.split(folded))
                .filter(word -> !word.isEmpty())
                .map(StreetLine::inFull)
                .toList();
    }

    private static String inFull(String word) {
        int ordinal = ORDINALS.indexOf(word);
        if (ordinal >= 0) {
            return Integer.toString(ordinal + 1);
        }
        return IN_FULL.getOrDefault(word, LETTERS_AFTER_NUMBER.matcher(word).replaceFirst("$1"));
    }

    private static List<String> names(List<String> words) {
        return words.stream().filter(word -> !NO_NAME.contains(word)).toList();
    }

    @Override
    public String toString() {
        return "StreetLine";
    }
}
