package org.recourse.keys;

import java.util.Arrays;

/** A sealed text, as a row keeps it. Its length tells one of four sizes and nothing else. */
public final class Sealed {

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes what a row kept; whether it opens is only known when it is opened. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** A copy, for a row to keep. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
