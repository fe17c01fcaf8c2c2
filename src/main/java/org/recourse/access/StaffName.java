package org.recourse.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What colleagues call somebody, and what is typed to sign in with a password. No two people who work here share one,
 * none mixes scripts, and no two look the same: a letter of another script can look like one of this.
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

    /** Whether somebody who reads one could take it for the other, in whatever letters the two are written. */
    boolean looksLike(StaffName other) {
        return Appearance.areAlike(value, other.value);
    }

    /** The same for every way to type the name. */
    String key() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
