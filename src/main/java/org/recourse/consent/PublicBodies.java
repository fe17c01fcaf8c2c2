package org.recourse.consent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows by their names those who may never receive anything: prosecution, police, probation, immigration and child
 * protection authorities, and the court.
 *
 * <p>The directory does not say what kind of body an organisation is. A name that sounds like one of these is refused,
 * even where it is another one's: nothing is lost by sharing too little.
 */
final class PublicBodies {

    private static final Pattern NAMES = Pattern.compile(
            "\\b(police|policia|sheriffs?|troopers?|marshals?|constables?|nypd|fbi|prosecut\\w*|fiscalia|"
                    + "district attorneys?|attorney general|states? s? ?attorneys?|u ?s attorneys?|county attorneys?|"
                    + "probation|parole|libertad condicional|corrections?|correctional|jails?|prisons?|"
                    + "immigration and customs|customs enforcement|immigration enforcement|border patrol|"
                    + "homeland security|citizenship and immigration|uscis|dhs|ice|migracion|"
                    + "child protective|child protection|children s services|acs|"
                    + "courts?(?! (street|st|square|sq|avenue|ave|road|rd|place|pl)\\b)|courthouse|judiciary|tribunal|juzgado)\\b");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9/]+");

    private PublicBodies() {}

    static boolean isOne(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NAMES.matcher(BETWEEN.matcher(plain).replaceAll(" ")).find();
    }
}
