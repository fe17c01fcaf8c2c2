package org.recourse.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it may be shown: composed, on one line, without control or direction-override characters. */
final class PlainText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGE_DASHES = Pattern.compile("^-+|-+$");

    private PlainText() {}

    static String of(String text) {
        String visible = UNSEEN.matcher(text).replaceAll(" ");
        return Normalizer.normalize(GAP.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** "Staten Island" as "staten-island". */
    static String slug(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return EDGE_DASHES
                .matcher(NOT_SLUG.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
    }
}
