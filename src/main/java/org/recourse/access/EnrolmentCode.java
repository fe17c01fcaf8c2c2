package org.recourse.access;

import com.google.crypto.tink.subtle.Random;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code of 60 random bits that can be read out: no I, L, O or U, and case does not matter. */
record EnrolmentCode(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");

    static EnrolmentCode random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (byte random : Random.randBytes(LENGTH)) {
            text.append(LETTERS.charAt(random & 31));
        }
        return new EnrolmentCode(text.toString());
    }

    /** As somebody typed it: hyphens and spaces are passed over, and what looks alike is taken for the right letter. */
    static Optional<EnrolmentCode> parse(String typed) {
        String text = typed.replaceAll("[ -]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(text).matches() ? Optional.of(new EnrolmentCode(text)) : Optional.empty();
    }

    byte[] hash() {
        return Digest.of("enrolment " + text);
    }

    /** In groups, as it is printed. */
    String printed() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    @Override
    public String toString() {
        return "EnrolmentCode";
    }
}
