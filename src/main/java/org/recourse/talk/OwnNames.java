package org.recourse.talk;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Languages by their own names, for a person whose language has no screens yet: an interpreter is called instead. */
final class OwnNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ar", "العربية"),
            Map.entry("bn", "বাংলা"),
            Map.entry("en", "English"),
            Map.entry("es", "Español"),
            Map.entry("ff", "Pulaar"),
            Map.entry("fr", "Français"),
            Map.entry("ht", "Kreyòl ayisyen"),
            Map.entry("hi", "हिन्दी"),
            Map.entry("it", "Italiano"),
            Map.entry("ja", "日本語"),
            Map.entry("ka", "ქართული"),
            Map.entry("ko", "한국어"),
            Map.entry("mam", "Mam"),
            Map.entry("ne", "नेपाली"),
            Map.entry("pa", "ਪੰਜਾਬੀ"),
            Map.entry("pl", "Polski"),
            Map.entry("pt", "Português"),
            Map.entry("qu", "Runasimi"),
            Map.entry("quc", "K'iche'"),
            Map.entry("ro", "Română"),
            Map.entry("ru", "Русский"),
            Map.entry("sq", "Shqip"),
            Map.entry("th", "ไทย"),
            Map.entry("tl", "Tagalog"),
            Map.entry("tr", "Türkçe"),
            Map.entry("uk", "Українська"),
            Map.entry("ur", "اردو"),
            Map.entry("vi", "Tiếng Việt"),
            Map.entry("wo", "Wolof"),
            Map.entry("yi", "ייִדיש"),
            Map.entry("zh", "中文"),
            Map.entry("zh-Hant", "繁體中文"));

    private OwnNames() {}

    /** Names by language tag, without the languages given: where those have Chinese in one script, only the other is left. */
    static Map<String, String> without(Set<String> languages) {
        Map<String, String> others = new TreeMap<>(NAMES);
        others.keySet().removeAll(languages);
        languages.forEach(
                language -> others.remove(Locale.forLanguageTag(language).getLanguage()));
        return others;
    }
}
