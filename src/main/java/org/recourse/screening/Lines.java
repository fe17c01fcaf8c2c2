package org.recourse.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Alternative;
import org.recourse.pack.Citation;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;

/** What each line of the result, other than an offer, says to everybody: looked up once for each rule. */
final class Lines {

    private final Map<String, Line> byId = new HashMap<>();
    private final @Nullable Line[] byRule;

    /**
     * A line of the result.
     *
     * @param place its place among all lines
     * @param elements the elements of trafficking that a sign speaks to
     * @param strength how strongly a sign does; null for other lines
     * @param wayOut the alternative to jail that it is, if it is one
     */
    record Line(
            int place,
            FindingKind kind,
            String id,
            List<String> sources,
            List<String> elements,
            @Nullable String strength,
            @Nullable Alternative wayOut) {}

    Lines(Pack pack, Rulebook rulebook) {
        pack.indicators().forEach(this::add);
        pack.alternatives().forEach(way -> add(FindingKind.ALTERNATIVE, way.id(), way.sources(), way));
        pack.remedies().forEach(lead -> add(FindingKind.REMEDY, lead.id(), lead.sources(), null));
        pack.safety().forEach(id -> add(FindingKind.ALERT, id, List.of(), null));
        this.byRule = rulebook.rules().stream()
                .map(rule -> byId.get(rule.finding().id()))
                .toArray(Line[]::new);
    }

    private void add(Indicator indicator) {
        List<String> elements = new ArrayList<>();
        indicator.elements().stream().sorted().map(Enum::name).forEach(elements::add);
        String strength = indicator.strength().name().toUpperCase(Locale.ROOT);
        byId.put(
                indicator.id(),
                new Line(
                        byId.size(),
                        FindingKind.SIGN,
                        indicator.id(),
                        shown(indicator.sources()),
                        List.copyOf(elements),
                        strength,
                        null));
    }

    private void add(FindingKind kind, String id, List<Citation> sources, @Nullable Alternative wayOut) {
        byId.put(id, new Line(byId.size(), kind, id, shown(sources), List.of(), null, wayOut));
    }

    private static List<String> shown(List<Citation> sources) {
        return sources.stream().map(Citation::shown).toList();
    }

    /** The place of the line that a rule concludes; -1 if it concludes none. */
    int place(Rule rule) {
        Line line = byRule[rule.index()];
        return line == null ? -1 : line.place();
    }

    /** The line that a rule concludes. */
    Line of(Rule rule) {
        return Objects.requireNonNull(byRule[rule.index()], "not a line of the result");
    }
}
