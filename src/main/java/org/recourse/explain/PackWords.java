package org.recourse.explain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Citation;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Words;
import org.recourse.rulebook.Finding;
import org.recourse.rulebook.When;

/** What the things of a pack are called, in the first of its languages; the id where the pack has no words for one. */
final class PackWords {

    private final Pack pack;
    private final Words words;

    PackWords(Pack pack) {
        this.pack = pack;
        this.words = pack.words().values().iterator().next();
    }

    /** A question as it is asked, with its id. */
    String question(String id) {
        return Page.quoted(find("questions." + id + ".prompt", id)) + " (" + id + ")";
    }

    String answer(String question, String code) {
        String own = words.byKey().get("questions." + question + ".options." + code);
        String ofWishes = question.equals("N2") ? words.byKey().get("questions.N1.options." + code) : null;
        String shared = words.byKey().get("answers." + code);
        return Page.quoted(own != null ? own : ofWishes != null ? ofWishes : shared != null ? shared : code);
    }

    /** What is concluded, short enough to stand in a sentence. */
    String finding(Finding finding) {
        String id = finding.id();
        return switch (finding.kind()) {
            case GATE -> "the gate " + Page.code(id);
            case LEVEL -> "the level " + Page.code(id);
            case SIGN -> "the sign " + Page.code(id);
            case TIME -> "the time " + Page.code(id);
            case ALERT -> "the safety step " + Page.code(id);
            case OFFER -> "the offer " + Page.bold(find("services." + id + ".name", id)) + when(finding.when());
            case ALTERNATIVE -> "the option " + Page.bold(find("alternatives." + id + ".name", id));
            case REMEDY -> "the legal lead " + Page.bold(find("remedies." + id + ".name", id));
        };
    }

    private String when(@Nullable When when) {
        return when == null
                ? ""
                : " (" + Page.plain(find("when." + when, when.name()).toLowerCase(Locale.ROOT)) + ")";
    }

    /** The words of a key as plain text, or nothing where the pack has none. */
    String get(String key) {
        return Page.plain(find(key, ""));
    }

    boolean has(String key) {
        return words.byKey().containsKey(key);
    }

    private String find(String key, String otherwise) {
        return Objects.requireNonNull(words.byKey().getOrDefault(key, otherwise));
    }

    String section(char letter) {
        return Page.plain(find("sections." + letter + ".title", String.valueOf(letter)));
    }

    /** Whether the advocate and not the person answers a question. */
    boolean isForAdvocate(String question) {
        Question found = pack.question(question);
        return found != null && found.asks() == Question.Asks.ADVOCATE;
    }

    static String sources(List<Citation> citations) {
        return citations.stream().map(PackWords::source).collect(Collectors.joining("; "));
    }

    static String source(Citation citation) {
        String join = citation.pinpoint().isEmpty() || citation.pinpoint().startsWith("(") ? "" : " ";
        return Page.plain(citation.source().title() + join + citation.pinpoint())
                + (citation.unconfirmed() ? " (**unconfirmed**)" : "");
    }
}
