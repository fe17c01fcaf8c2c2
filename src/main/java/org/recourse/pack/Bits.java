package org.recourse.pack;

/** Reads and writes single places of a row of bits. */
public final class Bits {

    private Bits() {}

    public static void set(long[] row, int bit) {
        row[bit >> 6] |= 1L << (bit & 63);
    }

    public static boolean has(long[] row, int bit) {
        return ((row[bit >> 6] >>> (bit & 63)) & 1) != 0;
    }
}
