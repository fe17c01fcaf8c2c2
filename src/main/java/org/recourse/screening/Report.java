package org.recourse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.pack.Alternative;
import org.recourse.pack.Citation;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Remedy;
import org.recourse.pack.Words;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Assessment.Lead;
import org.recourse.screening.Assessment.SafetyFlag;
import org.recourse.screening.Assessment.SignFound;
import org.recourse.screening.Assessment.WayOut;
import org.recourse.screening.Screener.Outcome;

/** Puts an outcome into words: every line with its reason and its source, every list in a fixed order. */
final class Report {

    private final Pack pack;
    private final Assessment.PackName name;
    private final Reasons reasons;
    private final Offers offers;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Alternative> alternatives = new HashMap<>();
    private final Map<String, Remedy> remedies = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> sources = new HashMap<>();
    private final Map<String, List<String>> elements = new HashMap<>();
    private final Cautions cautions;

    Report(Pack pack, Rulebook rulebook, Supplier<ProviderMatcher> providers) {
        this.pack = pack;
        this.name =
                new Assessment.PackName(pack.id(), pack.version(), pack.digest().toString());
        this.reasons = new Reasons(rulebook.vocabulary(), pack.questions());
        this.offers = new Offers(pack, rulebook.vocabulary(), reasons, providers);
        this.cautions = new Cautions(rulebook.vocabulary(), reasons);
        pack.indicators().forEach(indicator -> {
            indicators.put(indicator.id(), place(indicator.id(), indicator, indicator.sources()));
            elements.put(
                    indicator.id(),
                    indicator.elements().stream().sorted().map(Enum::name).toList());
        });
        pack.alternatives().forEach(way -> alternatives.put(way.id(), place(way.id(), way, way.sources())));
        pack.remedies().forEach(lead -> remedies.put(lead.id(), place(lead.id(), lead, lead.sources())));
        pack.safety().forEach(id -> place(id, id, List.of()));
    }

    private <T> T place(String id, T value, List<Citation> cited) {
        places.put(id, places.size());
        sources.put(id, cited.stream().map(Citation::shown).toList());
        return value;
    }

    Assessment of(Outcome outcome, Interview interview, List<String> mayStillMatter) {
        Words words = java.util.Objects.requireNonNull(pack.words().get(interview.language()));
        List<SignFound> signs = new ArrayList<>();
        List<SafetyFlag> safety = new ArrayList<>();
        List<WayOut> waysOut = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        merged(outcome).forEach((id, rules) -> {
            Rule rule = rules.get(0);
            List<Because> because = because(rules, outcome, interview);
            switch (rule.finding().kind()) {
                case SIGN -> signs.add(sign(id, rule, because, words));
                case ALERT -> safety.add(new SafetyFlag(id, because, rule.id(), words.get("safety." + id)));
                case ALTERNATIVE -> waysOut.add(wayOut(id, rule, because, words, outcome, interview));
                case REMEDY ->
                    leads.add(new Lead(id, because, rule.id(), cited(id), words.get("remedies." + id + ".text")));
                default -> throw new IllegalStateException("not a line of the result: " + id);
            }
        });
        return new Assessment(
                name,
                pack.levels().get(outcome.level),
                outcome.levelRules,
                outcome.gates,
                outcome.time,
                signs,
                safety,
                offers.of(outcome, interview, words),
                waysOut,
                leads,
                notAsked(interview),
                mayStillMatter,
                words.get("notice"));
    }

    /** What held, by what it concludes, in the order of the pack; each with its rules in the order of the pack. */
    private Map<String, List<Rule>> merged(Outcome outcome) {
        Map<String, List<Rule>> merged = new LinkedHashMap<>();
        outcome.held.stream()
                .filter(rule -> rule.finding().kind() != FindingKind.OFFER)
                .sorted(Comparator.comparing(rule -> place(rule.finding().id())))
                .forEach(rule -> merged.computeIfAbsent(rule.finding().id(), id -> new ArrayList<>(1))
                        .add(rule));
        return merged;
    }

    private Integer place(String id) {
        return places.getOrDefault(id, 0);
    }

    private List<Because> because(List<Rule> rules, Outcome outcome, Interview interview) {
        long[] places = new long[outcome.row.length];
        rules.forEach(rule -> Reasons.collect(rule, outcome.row, places));
        return reasons.of(places, interview);
    }

    private SignFound sign(String id, Rule rule, List<Because> because, Words words) {
        Indicator indicator = java.util.Objects.requireNonNull(indicators.get(id));
        return new SignFound(
                id,
                elements.getOrDefault(id, List.of()),
                indicator.strength().name().toUpperCase(Locale.ROOT),
                rule.id(),
                because,
                cited(id),
                words.get("indicators." + id));
    }

    private WayOut wayOut(
            String id, Rule rule, List<Because> because, Words words, Outcome outcome, Interview interview) {
        Alternative way = java.util.Objects.requireNonNull(alternatives.get(id));
        return new WayOut(
                id,
                way.rung(),
                way.plea().name(),
                because,
                rule.id(),
                cited(id),
                words.get("alternatives." + id + ".text"),
                cautions.of(way, words, outcome.row, interview));
    }

    private List<String> cited(String id) {
        return sources.getOrDefault(id, List.of());
    }

    private List<String> notAsked(Interview interview) {
        List<String> notAsked = new ArrayList<>();
        for (Question question : pack.questions()) {
            if (!interview.answered().contains(question.id())) {
                notAsked.add(question.id());
            }
        }
        return notAsked;
    }
}
