package org.recourse.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Style sheets as they are sent: without comments and indentation, which are a quarter of what a tablet would load. */
final class Styles {

    private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*(?:\\*(?!/)[^*]*)*\\*/");
    private static final Pattern QUOTED = Pattern.compile("[\"'][^\"'\\n]*/\\*");

    private Styles() {}

    static byte[] withoutComments(byte[] sheet) {
        return withoutComments(new String(sheet, UTF_8)).getBytes(UTF_8);
    }

    /**
     * The same rules.
     *
     * @throws IllegalStateException if a text in quotes looks like the beginning of a comment
     */
    static String withoutComments(String sheet) {
        String rules = COMMENT.matcher(sheet).replaceAll("");
        if (QUOTED.matcher(sheet).find()) {
            throw new IllegalStateException("A text in quotes begins a comment. Write it in another way.");
        }
        return rules.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
