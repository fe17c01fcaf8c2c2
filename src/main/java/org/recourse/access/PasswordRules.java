package org.recourse.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords are taken: long ones that are not easy to guess. No kind of character is asked for, because that
 * makes passwords worse.
 */
final class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    /** On a scale of 0 to 4; below it, known words, names, dates and patterns explain nearly all of the password. */
    private static final int LEAST_STRENGTH = 3;

    /** What is looked at: its time grows with the square of the length, and a start this long is enough. */
    private static final int LOOKED_AT = 64;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    boolean accept(String password, StaffName owner) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        String withoutName = start.toLowerCase(Locale.ROOT).replace(owner.key(), "");
        return isHard(start, owner) && isHard(withoutName, owner);
    }

    private boolean isHard(String password, StaffName owner) {
        List<String> known = List.of(owner.key(), "recourse", "court", "advocate", "attorney", "passphrase");
        return zxcvbn.measure(password, known).getScore() >= LEAST_STRENGTH;
    }
}
