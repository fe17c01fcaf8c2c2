package org.recourse.pages;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates of this program. Only files that are escaped by their name are found, and one that tries to show
 * something unescaped, or to run a text as a template, is refused whole.
 */
final class TemplateFiles implements TemplateLoader {

    private static final String FOLDER = "/templates/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.ftlh");
    private static final Pattern REFUSED = Pattern.compile(
            "no_?esc|no_?auto_?esc|output_?format|auto_?esc|\\?\\s*(eval|interpret|new|api|markup_?string)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        try (InputStream in = TemplateFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                return null;
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            check(name, text);
            return new Source(name, text);
        }
    }

    static void check(String name, String text) throws IOException {
        if (REFUSED.matcher(text).find()) {
            throw new IOException("The template " + name + " switches escaping off or runs text. Show values as text.");
        }
    }

    private record Source(String name, String text) {

        /** What the library writes to its log. */
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Source) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
