package org.recourse.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recourse.pack.Citation;
import org.recourse.pack.Pack;
import org.recourse.pack.Source;
import org.recourse.rulebook.Rule;

/** Where everything comes from, and what of it nobody has checked yet. */
final class SourceChapter {

    private final Pack pack;
    private final Map<String, Set<String>> unconfirmed = new TreeMap<>();

    SourceChapter(Pack pack, List<Rule> rules) {
        this.pack = pack;
        pack.questions().forEach(question -> note(question.id(), question.sources()));
        pack.indicators().forEach(sign -> note(sign.id(), sign.sources()));
        pack.alternatives().forEach(way -> note(way.id(), way.sources()));
        pack.remedies().forEach(lead -> note(lead.id(), lead.sources()));
        rules.forEach(rule -> note(rule.id(), rule.sources()));
    }

    private void note(String where, List<Citation> citations) {
        citations.stream()
                .filter(Citation::unconfirmed)
                .forEach(citation -> unconfirmed
                        .computeIfAbsent(PackWords.source(citation), key -> new LinkedHashSet<>())
                        .add(where));
    }

    void writeUnconfirmed(Page page) {
        List<List<String>> rows = new ArrayList<>();
        unconfirmed.forEach((citation, places) -> rows.add(List.of(citation, String.join(", ", places))));
        page.table(List.of("Point", "Used for"), rows);
    }

    void writeSources(Page page) {
        page.table(
                List.of("Source", "Kind", "How it was read", "Note"),
                pack.sources().values().stream()
                        .map(source -> List.of(
                                Page.plain(source.title()),
                                Page.plain(source.kind()),
                                reading(source.read()),
                                List.of(Page.plain(source.note()), link(source)).stream()
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" "))))
                        .toList());
    }

    private static String link(Source source) {
        return source.link() == null ? "" : Page.toWeb(source.link());
    }

    private static String reading(Source.Reading reading) {
        return switch (reading) {
            case READ -> "the text itself, in a copy";
            case BILL -> "as a later bill quotes it";
            case SECONDARY -> "a page about it";
            case UNCONFIRMED -> "**not at all: from memory**";
        };
    }
}
