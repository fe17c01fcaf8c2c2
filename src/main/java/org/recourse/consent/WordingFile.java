package org.recourse.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of one version in one language, a file: {@code consent/<version>/<language>.json}.
 *
 * @param name the language, in itself
 * @param reviewed whether somebody outside the project has reviewed the words
 * @param voluntary that no is as good as yes
 * @param ends when a consent ends
 * @param withdrawal how it is taken back
 */
public record WordingFile(
        String version,
        String language,
        String name,
        boolean reviewed,
        String voluntary,
        String ends,
        String withdrawal,
        List<Wording> wordings) {

    private static final String BASE = "/consent/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public WordingFile {
        wordings = List.copyOf(wordings);
    }

    /** In the order of {@code index.txt}, as a jar cannot be searched: older versions first. */
    static List<WordingFile> loadAll() {
        return text("index.txt").lines().map(WordingFile::load).toList();
    }

    private static WordingFile load(String path) {
        JsonNode file = read(path);
        String version = path.substring(0, path.indexOf('/'));
        String language = path.substring(path.indexOf('/') + 1, path.lastIndexOf('.'));
        WordingFile empty = new WordingFile(
                version,
                language,
                word(file, "name"),
                file.get("reviewed").booleanValue(),
                word(file, "voluntary"),
                word(file, "ends"),
                word(file, "withdrawal"),
                List.of());
        List<Wording> wordings = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            wordings.add(empty.wording(scope, file.get("scopes").get(scope.name())));
        }
        return new WordingFile(
                version, language, empty.name, empty.reviewed, empty.voluntary, empty.ends, empty.withdrawal, wordings);
    }

    private Wording wording(Scope scope, JsonNode words) {
        Map<Item, String> items = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            if (scope.items().contains(item)) {
                items.put(item, word(words.get("items"), item.name()));
            }
        }
        String title = word(words, "title");
        String question = word(words, "question");
        String recipient = word(words, "recipient");
        String why = word(words, "why");
        String risk = word(words, "risk");
        Stream<String> all = Stream.of(
                        Stream.of(version, language, scope.name(), title, question, recipient, why),
                        items.values().stream(),
                        Stream.of(risk, voluntary, ends, withdrawal))
                .flatMap(part -> part);
        WordingName named = new WordingName(version, language, hash(all.toList()));
        return new Wording(scope, named, title, question, recipient, why, Collections.unmodifiableMap(items), risk);
    }

    /** Over everything a person is told for a scope, a line each. */
    private static String hash(List<String> lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String word(JsonNode words, String key) {
        JsonNode found = words.get(key);
        if (found == null
                || !found.isTextual()
                || found.textValue().isBlank()
                || found.textValue().contains("\n")) {
            throw new IllegalStateException("The words of consents have no line for " + key);
        }
        return found.textValue();
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + path, e);
        }
    }

    private static String text(String path) {
        try (InputStream in = WordingFile.class.getResourceAsStream(BASE + path)) {
            if (in == null) {
                throw new IOException("missing from the class path: " + BASE + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
