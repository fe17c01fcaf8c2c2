package org.recourse.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recourse.pack.Entry;
import org.recourse.pack.Problems;

/**
 * A list of phrases that is looked for in the texts of a language, in any case and however that language joins its words.
 *
 * <p>{@code profit*} stands for any word that starts so. {@code pen except open, pencil} leaves out words that hold another
 * by chance, which happens where nothing parts the words.
 */
record Phrases(List<String> listed, Pattern pattern) {

    private static final String FOUND = "found";
    private static final Pattern EXCEPT = Pattern.compile(" except ");
    private static final Pattern COMMA = Pattern.compile(", ");

    /** The lists of a file beside this program: a list of phrases for each name. */
    static Map<String, Phrases> read(String resource) {
        Problems problems = new Problems();
        Entry file = Objects.requireNonNull(Entry.parse(resource, text(resource), problems));
        Map<String, Phrases> lists = new TreeMap<>();
        file.fields().forEach((name, list) -> {
            if (list.isList()) {
                lists.put(name, of(Spelling.of(name), texts(list)));
            } else {
                list.fields().forEach((id, inner) -> lists.put(name + " " + id, of(Spelling.of(name), texts(inner))));
            }
        });
        problems.throwIfAny();
        return lists;
    }

    private static List<String> texts(Entry list) {
        return list.items().stream().map(Entry::text).toList();
    }

    static Phrases of(Spelling spelling, List<String> listed) {
        List<String> phrases = new ArrayList<>();
        List<String> exceptions = new ArrayList<>();
        for (String line : listed) {
            String[] parts = EXCEPT.split(line, 2);
            phrases.add(parts[0]);
            if (parts.length == 2) {
                COMMA.splitAsStream(parts[1]).forEach(exceptions::add);
            }
        }
        phrases.sort(Comparator.comparing(String::length).reversed());
        String any = "(?<" + FOUND + ">" + spelling.pattern(phrases) + ")";
        // what an exception holds is gone through with it and not looked at again
        String pattern = exceptions.isEmpty() ? any : spelling.pattern(exceptions) + "|" + any;
        return new Phrases(
                List.copyOf(listed), Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The phrases that stand in a text, spelt as they are looked for. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Spelling.fold(text));
        while (matcher.find()) {
            String phrase = matcher.group(FOUND);
            if (phrase != null) {
                found.add(phrase);
            }
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
