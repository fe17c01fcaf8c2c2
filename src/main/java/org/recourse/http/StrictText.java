package org.recourse.http;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are JSON text in UTF-8 and nothing else.
 *
 * <p>The JSON parser alone is too kind: it guesses UTF-16 and UTF-32, skips a byte order mark, lets some malformed
 * sequences through, and accepts an escaped half of a surrogate pair, which no UTF-8 text can hold.
 */
final class StrictText {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = LOW_BITS * '\\';

    private StrictText() {}

    static boolean isValid(byte[] text) {
        if (guessedAsWiderThanUtf8(text)) {
            return false;
        }
        if (!isAscii(text) && (hasByteOrderMark(text) || !isUtf8(text))) {
            return false;
        }
        return surrogatesPair(text);
    }

    /** The parser takes a zero among the first four bytes as a sign of UTF-16 or UTF-32; in JSON it is never legal. */
    private static boolean guessedAsWiderThanUtf8(byte[] text) {
        for (int i = 0; i < Math.min(4, text.length); i++) {
            if (text[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(byte[] text) {
        int i = 0;
        for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
            if (((long) LONGS.get(text, i) & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; i < text.length; i++) {
            if (text[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasByteOrderMark(byte[] text) {
        return text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }

    private static boolean isUtf8(byte[] text) {
        try {
            // A new decoder reports what a String would silently replace.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean surrogatesPair(byte[] text) {
        boolean lowExpected = false;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\\') {
                if (lowExpected) {
                    return false;
                }
                i = beforeBackslash(text, i);
                continue;
            }
            int unit = escapedUnit(text, i);
            boolean low = unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
            if (low != lowExpected) {
                return false;
            }
            lowExpected = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
            i += unit < 0 ? 1 : 5;
        }
        return !lowExpected;
    }

    /** The last place from {@code i} on that eight bytes at a time reach without a backslash. */
    private static int beforeBackslash(byte[] text, int i) {
        int from = i + 1;
        while (from <= text.length - Long.BYTES) {
            // A byte of the difference is zero where there is a backslash, and what follows finds a byte that is zero.
            long difference = (long) LONGS.get(text, from) ^ BACKSLASHES;
            if (((difference - LOW_BITS) & ~difference & HIGH_BITS) != 0) {
                break;
            }
            from += Long.BYTES;
        }
        return from - 1;
    }

    /** The UTF-16 unit written by the escape at {@code start}, or -1 if it is another escape or a broken one. */
    private static int escapedUnit(byte[] text, int start) {
        if (start + 5 >= text.length || text[start + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = start + 2; i <= start + 5; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
