package org.recourse.directory;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Language codes made comparable: BCP 47, with the shortest code for each language. */
final class LanguageTag {

    private static final Set<String> NO_LANGUAGE = Set.of("", "und", "mul", "mis", "zxx");
    private static final Map<String, String> SHORTEST = shortest();

    private LanguageTag() {}

    /** "spa", "ES" and "es" as "es"; "zh_hant" as "zh-Hant". Empty where it names no language. */
    static Optional<String> normalise(String code) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(code.strip().replace('_', '-'))
                    .clearExtensions()
                    .build();
            String language = locale.getLanguage();
            if (NO_LANGUAGE.contains(language) || language.length() > 3) {
                return Optional.empty();
            }
            String shortest = SHORTEST.getOrDefault(language, language);
            return Optional.of(new Locale.Builder()
                    .setLocale(locale)
                    .setLanguage(shortest)
                    .build()
                    .toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** "zh" of "zh-Hant". */
    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    private static Map<String, String> shortest() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(language);
            codes.put(locale.getISO3Language(), locale.getLanguage());
        }
        codes.putAll(Map.of("cmn", "zh", "arb", "ar", "pes", "fa", "npi", "ne", "swh", "sw"));
        codes.putAll(bibliographic());
        return Map.copyOf(codes);
    }

    /** The second three-letter code some languages have, in ISO 639-2/B. */
    private static Map<String, String> bibliographic() {
        return Map.ofEntries(
                Map.entry("alb", "sq"),
                Map.entry("arm", "hy"),
                Map.entry("baq", "eu"),
                Map.entry("bur", "my"),
                Map.entry("chi", "zh"),
                Map.entry("cze", "cs"),
                Map.entry("dut", "nl"),
                Map.entry("fre", "fr"),
                Map.entry("geo", "ka"),
                Map.entry("ger", "de"),
                Map.entry("gre", "el"),
                Map.entry("ice", "is"),
                Map.entry("mac", "mk"),
                Map.entry("mao", "mi"),
                Map.entry("may", "ms"),
                Map.entry("per", "fa"),
                Map.entry("rum", "ro"),
                Map.entry("slo", "sk"),
                Map.entry("tib", "bo"),
                Map.entry("wel", "cy"));
    }
}
