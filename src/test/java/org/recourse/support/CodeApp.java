package org.recourse.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** The program on a telephone that shows six digits. */
public final class CodeApp {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private CodeApp() {}

    /** A secret as it was typed in, in base32. */
    public static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        for (int i = 0; i < bytes.length * 8; i++) {
            int value = LETTERS.indexOf(text.charAt(i / 5));
            if ((value >> (4 - i % 5) & 1) == 1) {
                bytes[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        return bytes;
    }

    /** What it shows at a time. */
    public static String digits(byte[] secret, Instant at) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
    }
}
