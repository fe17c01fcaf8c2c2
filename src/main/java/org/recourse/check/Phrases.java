package org.recourse.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recourse.pack.Entry;
import org.recourse.pack.Problems;

/** A list of phrases that is looked for as whole words, in any case. */
record Phrases(List<String> listed, Pattern pattern) {

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

    /** The lists of a file beside this program: a list of phrases for each name. */
    static Map<String, Phrases> read(String resource) {
        Problems problems = new Problems();
        Entry file = Objects.requireNonNull(Entry.parse(resource, text(resource), problems));
        Map<String, Phrases> lists = new TreeMap<>();
        file.fields().forEach((name, list) -> {
            if (list.isList()) {
                lists.put(name, of(list.items().stream().map(Entry::text).toList()));
            } else {
                list.fields()
                        .forEach((id, inner) -> lists.put(
                                name + " " + id,
                                of(inner.items().stream().map(Entry::text).toList())));
            }
        });
        problems.throwIfAny();
        return lists;
    }

    static Phrases of(List<String> phrases) {
        String any = phrases.stream()
                .map(phrase -> Normalizer.normalize(phrase, Normalizer.Form.NFC))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(phrase -> Pattern.compile(" ")
                        .splitAsStream(phrase)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?<!" + LETTER + ")(?:", ")(?!" + LETTER + ")"));
        return new Phrases(List.copyOf(phrases), Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The phrases that stand in a text, as they are written there. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String text(String resource) {
        try (InputStream in = Phrases.class.getResourceAsStream("/check/" + resource)) {
            if (in == null) {
                throw new IOException("missing from the class path: /check/" + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
