package org.recourse.pack;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the words to use for the language somebody asks for.
 *
 * <p>This is the lookup of RFC 4647: {@code fr-CA} finds {@code fr}. It never gives another script than the one asked for,
 * as who reads Traditional Chinese was not asked whether Simplified will do. Chinese without a script means the script
 * of its region, where that is beyond doubt.
 */
public final class LanguageLookup {

    /** The script a tag without one stands for, after the likely subtags of Unicode CLDR. */
    private static final Map<String, String> USUAL_SCRIPTS =
            Map.of("ar", "Arab", "en", "Latn", "es", "Latn", "fr", "Latn", "ru", "Cyrl", "zh", "Hans");

    private static final Map<String, String> CHINESE_SCRIPTS =
            Map.of("", "Hans", "CN", "Hans", "SG", "Hans", "HK", "Hant", "MO", "Hant", "TW", "Hant");

    private LanguageLookup() {}

    /** The tag among {@code tags} that answers a request for {@code wanted}, a tag of BCP 47. */
    public static Optional<String> find(String wanted, Collection<String> tags) {
        try {
            return find(new Locale.Builder().setLanguageTag(wanted).build(), tags);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(Locale wanted, Collection<String> tags) {
        if (wanted.getLanguage().equals("zh") && wanted.getScript().isEmpty()) {
            String script = CHINESE_SCRIPTS.get(wanted.getCountry());
            return script == null
                    ? Optional.empty()
                    : find(
                            new Locale.Builder()
                                    .setLocale(wanted)
                                    .setScript(script)
                                    .build(),
                            tags);
        }
        String found = Locale.lookupTag(List.of(new Locale.LanguageRange(wanted.toLanguageTag())), tags);
        return tags.stream()
                .filter(tag -> tag.equalsIgnoreCase(found))
                .filter(tag -> isScript(wanted, Locale.forLanguageTag(tag)))
                .findFirst();
    }

    private static boolean isScript(Locale wanted, Locale found) {
        return wanted.getScript().equals(found.getScript())
                || (found.getScript().isEmpty() && wanted.getScript().equals(USUAL_SCRIPTS.get(found.getLanguage())));
    }
}
