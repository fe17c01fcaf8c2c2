package org.recourse.consent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recourse.access.Appearance;
import org.recourse.access.Scripts;

/**
 * Knows by their names those who may never receive anything: prosecution, police, probation, immigration and child
 * protection authorities, and the court.
 *
 * <p>A second line behind the mark that a provider needs in the directory. A name that sounds like one of these is
 * refused, even where it is another one's: nothing is lost by sharing too little.
 */
final class PublicBodies {

    /** In small letters, without accents. */
    private static final String ENGLISH =
            "police|sheriffs?|troopers?|marshals?|constables?|precincts?|nypd|fbi|dea|prosecut\\w*|"
                    + "district attorneys?|das?|attorney general|states? s? ?attorneys?|u ?s attorneys?|county attorneys?|"
                    + "probation|parole|corrections?|correctional|doccs|jails?|prisons?|"
                    + "immigration and (?:customs|naturalization)|customs enforcement|border patrol|"
                    + "immigration (?:enforcement|authority|authorities|police|bureau|department|control|detention)|"
                    + "department of immigration|homeland security|citizenship and immigration|"
                    + "uscis|dhs|hsi|cbp|ice|child protective|child protection|children s services|acs|"
                    + "courts?(?! (?:street|st|square|sq|avenue|ave|road|rd|place|pl)\\b)|courthouse|judiciary";

    private static final String SPANISH =
            "policia|guardia civil|alguacil(?:es)?|fiscalia|procuraduria|ministerio publico|"
                    + "tribunal(?:es)?|juzgados?|corte (?:suprema|superior|penal|criminal|municipal|de)|palacio de justicia|"
                    + "libertad condicional|carcel(?:es)?|prision(?:es)?|penitenciari\\w*|aduanas?|patrulla fronteriza|migracion|"
                    + "(?:servicios?|departamento|oficina|agencia|autoridad(?:es)?|control|direccion)(?: nacional)? de inmigracion|"
                    + "inmigracion y (?:aduanas|control|naturalizacion|ciudadania)|proteccion (?:de menores|infantil|al menor)";

    private static final String FRENCH =
            "gendarm\\w*|commissariat|prefecture|procureure?s?|parquet|ministere public|tribunaux|"
                    + "cour (?:d|de|supreme|superieure|criminelle|penale|municipale)|palais de justice|liberation conditionnelle|"
                    + "services? correctionnels?|penitentiaire|maison d arret|douanes?|immigration et (?:douanes|citoyennete)|"
                    + "(?:services?|office|bureau|direction|departement|ministere|autorites?|agence|controle)(?: \\w+)?"
                    + " (?:de l|d|des) immigration|protection de l enfance";

    private static final Pattern IN_LATIN = Pattern.compile("\\b(?:" + ENGLISH + "|" + SPANISH + "|" + FRENCH + ")\\b");

    /** Russian, Chinese in both ways to write it, and Arabic; parts of words, as these languages join them. */
    private static final Pattern IN_OTHER_SCRIPTS = Pattern.compile(
            "полици|милици|прокур|следствен|судебн|(?<!\\p{L})суд(?:а|у|ы|ов|ом|е)?(?!\\p{L})|пробаци|исправительн|тюрьм|тюремн|"
                    + "миграционн|вопросам миграции|таможн|пограничн|опеки|(?<!\\p{L})(?:мвд|фсб|фсин)(?!\\p{L})|"
                    + "警察|警局|警署|公安|派出所|检察|檢察|法院|法庭|移民局|移民官|移民及海|移民和海|移民與海|移民执法|移民執法|移民管理|"
                    + "出入境|海关|海關|边境巡|邊境巡|国土安全|國土安全|监狱|監獄|看守所|拘留所|惩教|懲教|缓刑|緩刑|假释|假釋|感化|"
                    + "执法|執法|儿童保护|兒童保護|"
                    + "شرط|محكم|محاكم|نياب|المدعي العام|الادعاء العام|القضا|سجن|سجون|الافراج المشروط|جمارك|حرس الحدود|"
                    + "الامن العام|الامن الداخلي|مخابرات|حماية الطفل|(?:دائرة|ادارة|مصلحة|سلطات|مكتب|هيئة) الهجرة|"
                    + "الهجرة وال");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z]+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<=\\b[a-z]) (?=[a-z]\\b)");

    private PublicBodies() {}

    static boolean isOne(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String small = plain.toLowerCase(Locale.ROOT);
        return IN_OTHER_SCRIPTS.matcher(small).find()
                || WORDS.matcher(name).results().anyMatch(word -> !Scripts.areOne(word.group()))
                || Stream.of(small, inLatin(small), inLatin(plain.toUpperCase(Locale.ROOT)))
                        .map(PublicBodies::joined)
                        .anyMatch(words -> IN_LATIN.matcher(words).find());
    }

    /** Each word as the Latin one it looks like, if it is not one already. */
    private static String inLatin(String text) {
        return WORDS.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        PLAIN.matcher(word.group()).matches() ? word.group() : Appearance.of(word.group())))
                .toLowerCase(Locale.ROOT);
    }

    /** Words with one space between them, and initials as one word. */
    private static String joined(String text) {
        return BETWEEN_INITIALS.matcher(BETWEEN.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
