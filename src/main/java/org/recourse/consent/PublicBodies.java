package org.recourse.consent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.recourse.access.Scripts;

/**
 * Knows by their names those who may never receive anything: prosecution, police, probation, immigration and child
 * protection authorities, and the court.
 *
 * <p>A second line behind the mark that a provider needs in the directory. A name that sounds like one of these is
 * refused, even where it is another one's: nothing is lost by sharing too little.
 */
final class PublicBodies {

    private static final Pattern NAMES = Pattern.compile(
            "\\b(police|policia|sheriffs?|troopers?|marshals?|constables?|precincts?|nypd|fbi|dea|prosecut\\w*|fiscalia|"
                    + "district attorneys?|das?|attorney general|states? s? ?attorneys?|u ?s attorneys?|county attorneys?|"
                    + "probation|parole|libertad condicional|corrections?|correctional|doccs|jails?|prisons?|"
                    + "immigration and customs|customs enforcement|immigration enforcement|border patrol|"
                    + "homeland security|citizenship and immigration|uscis|dhs|hsi|cbp|ice|migracion|"
                    + "child protective|child protection|children s services|acs|"
                    + "courts?(?! (street|st|square|sq|avenue|ave|road|rd|place|pl)\\b)|courthouse|judiciary|tribunal|juzgado)\\b");

    private static final Pattern IN_OTHER_SCRIPTS =
            Pattern.compile("полици|милици|прокур|警察|公安|检察|檢察|法院|移民局|监狱|شرط|محكم|نياب");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\b[a-z]) (?=[a-z]\\b)");

    /** Small letters of other scripts, each above the Latin one it looks like. */
    private static final String LOOK_ALIKES = "аеорсухіѕјԁһӏквмнтαεορνικτυχ";

    private static final String LATIN = "aeopcyxisjdhlkbmhtaeopviktux";

    private PublicBodies() {}

    static boolean isOne(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = BETWEEN.matcher(inLatin(plain)).replaceAll(" ");
        String joined = BETWEEN_INITIALS.matcher(words).replaceAll("");
        return NAMES.matcher(joined).find()
                || IN_OTHER_SCRIPTS.matcher(plain).find()
                || WORDS.matcher(name).results().anyMatch(word -> !Scripts.areOne(word.group()));
    }

    private static String inLatin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            int at = LOOK_ALIKES.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }
}
