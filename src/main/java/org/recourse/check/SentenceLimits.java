package org.recourse.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long a sentence may be in a language, counted as that language is counted.
 *
 * <p>A sentence for the person has at most 18 words, which leaves room for a list; guides to plain English ask for 15 to 20
 * on average (Cutts, Oxford Guide to Plain English). An Arabic word holds what are two or three in English, so it is 15
 * there. Chinese has no gaps to count by: 40 characters a sentence and 22 a clause are limits of our own, as we found no
 * measured ones. Text for the lawyer may be longer.
 */
enum SentenceLimits {
    WORDS(18, 28),
    JOINED_WORDS(15, 28),
    CHARACTERS(40, 80) {
        @Override
        List<String> tooLong(String text, Audience audience) {
            List<String> found = new ArrayList<>();
            for (String sentence : Sentences.split(text)) {
                int length = characters(sentence);
                if (length > most(audience)) {
                    found.add("A sentence of " + length + " characters starts with \"" + start(sentence)
                            + "\". At most " + most(audience) + " here: split it.");
                }
                for (String clause : audience == Audience.PERSON ? CLAUSE.split(sentence, -1) : new String[0]) {
                    if (characters(clause) > LONGEST_CLAUSE) {
                        found.add("A clause of " + characters(clause) + " characters starts with \"" + start(clause)
                                + "\". At most " + LONGEST_CLAUSE + " here: split it.");
                    }
                }
            }
            return found;
        }
    };

    private static final int LONGEST_CLAUSE = 22;
    private static final Pattern CLAUSE = Pattern.compile("[，；：（）]");
    /** A Chinese character; or a name, number or citation in other letters, read as one. */
    private static final Pattern CHARACTER =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&\\P{IsHan}][^\\s\\p{IsHan}，；：（）、]*");

    private final int person;
    private final int lawyer;

    SentenceLimits(int person, int lawyer) {
        this.person = person;
        this.lawyer = lawyer;
    }

    static SentenceLimits of(String language) {
        return switch (Spelling.of(language)) {
            case APART -> WORDS;
            case JOINED -> JOINED_WORDS;
            case UNBROKEN -> CHARACTERS;
        };
    }

    /** What is too long in a text, with how long it is. */
    List<String> tooLong(String text, Audience audience) {
        List<String> found = new ArrayList<>();
        for (List<String> sentence : Sentences.of(text)) {
            if (sentence.size() > most(audience)) {
                found.add("A sentence of " + sentence.size() + " words starts with \""
                        + String.join(" ", sentence.subList(0, 4)) + "\". At most " + most(audience)
                        + " here: split it.");
            }
        }
        return found;
    }

    final int most(Audience audience) {
        return switch (audience) {
            case PERSON -> person;
            case LAWYER -> lawyer;
            case PROGRAM -> Integer.MAX_VALUE;
        };
    }

    private static int characters(String text) {
        return (int) CHARACTER.matcher(text).results().count();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(6, text.length()));
    }
}
