package org.recourse.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What colleagues call somebody, and what is typed to sign in with a password. No two people who work here share one,
 * and none mixes scripts: a letter of another one can make two names look the same.
 */
record StaffName(String value) {

    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|[ .'-](?![ .'-])){1,59}");

    static Optional<StaffName> parse(String text) {
        String composed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return FORM.matcher(composed).matches() && Scripts.areOne(composed)
                ? Optional.of(new StaffName(composed))
                : Optional.empty();
    }

    /** The same for every way to type the name. */
    String key() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
