package org.recourse.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fixed words of pages in some languages: headings, labels, notes. What a pack says is not among them.
 *
 * <p>A folder holds {@code index.txt} with a language tag a line, and a file a language. All have the same keys, or the
 * program does not start.
 */
public final class Wording {

    private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();

    private Wording(String folder) {
        text(folder + "/index.txt").lines().filter(line -> !line.isBlank()).forEach(language -> {
            byLanguage.put(language, properties(folder + "/" + language + ".properties"));
        });
        checkKeys(folder);
    }

    /**
     * Reads the words of a folder on the class path.
     *
     * @throws IllegalStateException if a language lacks words that another has
     */
    public static Wording read(String folder) {
        return new Wording(folder);
    }

    /** The languages there are words in, in the order of the index. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /** All words of a language by key, or nothing. */
    public @Nullable Map<String, String> find(String language) {
        return byLanguage.get(language);
    }

    private void checkKeys(String folder) {
        Set<String> all = new TreeSet<>();
        byLanguage.values().forEach(words -> all.addAll(words.keySet()));
        byLanguage.forEach((language, words) -> {
            Set<String> missing = new TreeSet<>(all);
            words.forEach((key, value) -> {
                if (!value.isBlank()) {
                    missing.remove(key);
                }
            });
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "%s/%s.properties lacks words: %s", folder, language, missing));
            }
        });
    }

    private static Map<String, String> properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = open(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return Map.copyOf(words);
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Wording.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("missing from the class path: " + resource);
        }
        return in;
    }
}
