package org.recourse.explain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes Markdown. What comes from a pack is made plain first, so that no text of it can act as markup. */
final class Page {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|#~]");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern LINK = Pattern.compile("https://[A-Za-z0-9./?=&%_-]+");

    private final StringBuilder text = new StringBuilder();

    /** A text of a pack that shows as it is. */
    static String plain(String words) {
        String visible = HIDDEN.matcher(words).replaceAll(" ").strip();
        return MARKUP.matcher(visible).replaceAll("\\\\$0");
    }

    static String quoted(String words) {
        return "\"" + plain(words) + "\"";
    }

    static String bold(String words) {
        return "**" + plain(words) + "**";
    }

    /** An id or code, which consists of letters, figures and signs that are no markup inside backticks. */
    static String code(String id) {
        return "`" + id.replace("`", "") + "`";
    }

    /** A link to the rule of that id on the same page. */
    static String toRule(String rule) {
        return "[" + rule + "](#" + rule.toLowerCase(Locale.ROOT) + ")";
    }

    /** A web address as a link; nothing for any other text. */
    static String toWeb(String address) {
        return LINK.matcher(address).matches() ? "<" + address + ">" : "";
    }

    Page heading(int level, String words) {
        return paragraph("#".repeat(level) + " " + words);
    }

    Page paragraph(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(words).append('\n');
        return this;
    }

    Page items(List<String> items) {
        return paragraph(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    Page table(List<String> head, List<List<String>> rows) {
        String rule = "|" + " --- |".repeat(head.size());
        return paragraph(row(head) + "\n" + rule
                + rows.stream().map(row -> "\n" + row(row)).collect(Collectors.joining()));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> " " + cell + " |").collect(Collectors.joining("", "|", ""));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
