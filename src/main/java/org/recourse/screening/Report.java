package org.recourse.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.pack.Alternative;
import org.recourse.pack.Citation;
import org.recourse.pack.Pack;
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
    private final Questions questions;
    private final Reasons reasons;
    private final Texts texts;
    private final Offers offers;
    private final Cautions cautions;
    private final Merged merged;
    private final Map<String, Alternative> alternatives = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> sources = new HashMap<>();
    private final Map<String, List<String>> elements = new HashMap<>();
    private final Map<String, String> strengths = new HashMap<>();
    private final Map<String, String> notices = new HashMap<>();

    Report(Pack pack, Rulebook rulebook, Supplier<ProviderMatcher> providers) {
        this.pack = pack;
        this.name =
                new Assessment.PackName(pack.id(), pack.version(), pack.digest().toString());
        this.questions = new Questions(pack);
        this.reasons = new Reasons(rulebook, pack.questions());
        this.texts = new Texts(pack, rulebook.rules());
        this.offers = new Offers(pack, rulebook, reasons, texts, providers);
        this.cautions = new Cautions(pack, rulebook.vocabulary(), reasons);
        pack.indicators().forEach(indicator -> {
            place(indicator.id(), indicator.sources());
            elements.put(
                    indicator.id(),
                    indicator.elements().stream().sorted().map(Enum::name).toList());
            strengths.put(indicator.id(), indicator.strength().name().toUpperCase(Locale.ROOT));
        });
        pack.alternatives().forEach(way -> {
            place(way.id(), way.sources());
            alternatives.put(way.id(), way);
        });
        pack.remedies().forEach(lead -> place(lead.id(), lead.sources()));
        pack.safety().forEach(id -> place(id, List.of()));
        pack.words().forEach((language, words) -> notices.put(language, words.get("notice")));
        this.merged =
                new Merged(rulebook, rule -> places.getOrDefault(rule.finding().id(), -1));
    }

    private void place(String id, List<Citation> cited) {
        places.put(id, places.size());
        sources.put(id, cited.stream().map(Citation::shown).toList());
    }

    Assessment of(Outcome outcome, Interview interview, List<String> mayStillMatter) {
        List<SignFound> signs = new ArrayList<>();
        List<SafetyFlag> safety = new ArrayList<>();
        List<WayOut> waysOut = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        merged.forEach(outcome.held, rules -> {
            Rule rule = rules.get(0);
            String id = rule.finding().id();
            List<Because> because = because(rules, outcome, interview);
            String text = texts.of(rule, interview.language());
            switch (rule.finding().kind()) {
                case SIGN -> signs.add(sign(id, rule, because, text));
                case ALERT -> safety.add(new SafetyFlag(id, because, rule.id(), text));
                case ALTERNATIVE -> waysOut.add(wayOut(id, rule, because, text, outcome, interview));
                case REMEDY -> leads.add(new Lead(id, because, rule.id(), cited(id), text));
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
                offers.of(outcome, interview),
                waysOut,
                leads,
                questions.besides(questions.places(interview.answered())),
                mayStillMatter,
                Objects.requireNonNull(notices.get(interview.language())));
    }

    private List<Because> because(List<Rule> rules, Outcome outcome, Interview interview) {
        long[] answers = new long[outcome.row.length];
        for (Rule rule : rules) {
            reasons.collect(rule, outcome.row, answers);
        }
        return reasons.of(answers, interview);
    }

    private SignFound sign(String id, Rule rule, List<Because> because, String text) {
        return new SignFound(
                id,
                elements.getOrDefault(id, List.of()),
                Objects.requireNonNull(strengths.get(id)),
                rule.id(),
                because,
                cited(id),
                text);
    }

    private WayOut wayOut(
            String id, Rule rule, List<Because> because, String text, Outcome outcome, Interview interview) {
        Alternative way = Objects.requireNonNull(alternatives.get(id));
        return new WayOut(
                id,
                way.rung(),
                way.plea().name(),
                because,
                rule.id(),
                cited(id),
                text,
                cautions.of(way, outcome.row, interview));
    }

    private List<String> cited(String id) {
        return sources.getOrDefault(id, List.of());
    }
}
