package org.recourse.pack;

import java.util.HashMap;
import java.util.Map;

/** Reads a language file: nested fields become keys with dots. */
final class WordsReader {

    private WordsReader() {}

    static Words read(String language, Entry file) {
        Map<String, String> byKey = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        flatten("", file, byKey, lines);
        if (!language.equals(byKey.get("language"))) {
            file.problem("The field 'language' must be the name of the file.");
        }
        Words.Status status = file.oneOf("status", Words.Status.class, Words.Status.UNREVIEWED);
        return new Words(language, file.text("name"), status, byKey, lines);
    }

    private static void flatten(String prefix, Entry entry, Map<String, String> byKey, Map<String, Integer> lines) {
        entry.fields().forEach((name, value) -> {
            String key = prefix + name;
            if (value.isText()) {
                byKey.put(key, value.text());
                lines.put(key, value.line());
            } else {
                flatten(key + ".", value, byKey, lines);
            }
        });
    }
}
