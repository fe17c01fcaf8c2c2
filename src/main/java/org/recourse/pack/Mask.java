package org.recourse.pack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A fixed set of places in a row of bits. */
public final class Mask {

    private final long[] words;

    private Mask(long[] words) {
        this.words = words;
    }

    /** The mask with exactly the places of {@code row}. */
    public static Mask of(long[] row) {
        return new Mask(row.clone());
    }

    /** The mask with no places. */
    public static Mask none(Vocabulary vocabulary) {
        return new Mask(new long[vocabulary.words()]);
    }

    /** These places as a row of bits; a copy. */
    public long[] row() {
        return words.clone();
    }

    /** This and one place more. */
    public Mask with(int bit) {
        long[] more = words.clone();
        Bits.set(more, bit);
        return new Mask(more);
    }

    /** This without one place. */
    public Mask without(int bit) {
        long[] less = words.clone();
        less[bit >> 6] &= ~(1L << (bit & 63));
        return new Mask(less);
    }

    public Mask or(Mask other) {
        long[] both = words.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] |= other.words[word];
        }
        return new Mask(both);
    }

    public Mask and(Mask other) {
        long[] common = words.clone();
        for (int word = 0; word < common.length; word++) {
            common[word] &= other.words[word];
        }
        return new Mask(common);
    }

    /** Whether a row has one of these places. */
    public boolean meets(long[] row) {
        for (int word = 0; word < words.length; word++) {
            if ((row[word] & words[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    public boolean has(int bit) {
        return Bits.has(words, bit);
    }

    /** All places, in their order. */
    public List<Integer> places() {
        return BitSet.valueOf(words).stream().boxed().toList();
    }

    public boolean isEmpty() {
        return Arrays.stream(words).allMatch(word -> word == 0);
    }

    /** Sets these places in {@code to} where {@code row} has them too. */
    public void copy(long[] row, long[] to) {
        for (int word = 0; word < words.length; word++) {
            to[word] |= row[word] & words[word];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && Arrays.equals(words, mask.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** Clears these places in a row. */
    public void clear(long[] row) {
        for (int word = 0; word < words.length; word++) {
            row[word] &= ~words[word];
        }
    }
}
