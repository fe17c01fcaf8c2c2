package org.recourse.records;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code as a person can say it, write it down and read it back: ten characters of Crockford's alphabet and one that
 * checks them. It is secret, shown once, and kept nowhere.
 *
 * @param text the eleven characters, without anything between them
 */
public record Code(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 10;
    private static final int BITS = 5;
    /** x^5 + x^2 + 1, which makes five bits a field. */
    private static final int FIELD = 0b100101;

    /** Refuses what {@link #parse} would not give. */
    public Code {
        if (!isWhole(text)) {
            throw new IllegalArgumentException("This is not a whole code.");
        }
    }

    /** A new one that nobody can guess. */
    public static Code random() {
        byte[] bytes = new byte[Long.BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** The code that the first 50 bits of some bytes make. */
    public static Code of(byte[] bytes) {
        String letters = letters(bytes, LETTERS);
        return new Code(letters + ALPHABET.charAt(check(letters)));
    }

    /** As many letters as asked for, five bits of some bytes each. */
    static String letters(byte[] bytes, int many) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < many; i++) {
            int bit = i * BITS;
            int two = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
            letters.append(ALPHABET.charAt(two >> (11 - bit % 8) & 31));
        }
        return letters.toString();
    }

    /** Reads what somebody typed: in any case, with any spaces and dashes, with letters that look like figures. */
    public static Optional<Code> parse(String typed) {
        String text = plain(typed);
        return isWhole(text) ? Optional.of(new Code(text)) : Optional.empty();
    }

    /** What was typed, as the letters it means. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** As it is shown: {@code 4Q7X-M2KD-9TW}. */
    public String shown() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    private static boolean isWhole(String text) {
        return text.length() == LETTERS + 1
                && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && ALPHABET.indexOf(text.charAt(LETTERS)) == check(text);
    }

    /**
     * The first ten letters as the figures of a number in the field of 32 elements, at 2. Any one letter that is wrong,
     * and any two that changed places, give another check letter.
     */
    private static int check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < LETTERS; i++) {
            sum = twice(sum ^ ALPHABET.indexOf(letters.charAt(i)));
        }
        return sum;
    }

    private static int twice(int element) {
        int shifted = element << 1;
        return (shifted & 32) == 0 ? shifted : shifted ^ FIELD;
    }

    @Override
    public String toString() {
        return "Code";
    }
}
