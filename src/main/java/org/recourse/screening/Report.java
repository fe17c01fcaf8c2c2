package org.recourse.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.pack.Alternative;
import org.recourse.pack.Pack;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Assessment.Lead;
import org.recourse.screening.Assessment.SafetyFlag;
import org.recourse.screening.Assessment.SignFound;
import org.recourse.screening.Assessment.WayOut;
import org.recourse.screening.Lines.Line;
import org.recourse.screening.Screener.Outcome;

/** Puts an outcome into words: every line with its reason and its source, every list in a fixed order. */
final class Report {

    private final Pack pack;
    private final Assessment.PackName name;
    private final Reasons reasons;
    private final Texts texts;
    private final Offers offers;
    private final Cautions cautions;
    private final Lines lines;
    private final Merged merged;
    private final Map<String, String> notices = new HashMap<>();

    Report(Pack pack, Rulebook rulebook, Reasons reasons, Supplier<ProviderMatcher> providers) {
        this.pack = pack;
        this.name =
                new Assessment.PackName(pack.id(), pack.version(), pack.digest().toString());
        this.reasons = reasons;
        this.texts = new Texts(pack, rulebook.rules());
        this.offers = new Offers(pack, rulebook, reasons, texts, providers);
        this.cautions = new Cautions(pack, rulebook.vocabulary(), reasons);
        this.lines = new Lines(pack, rulebook);
        this.merged = new Merged(rulebook, lines::place);
        pack.words().forEach((language, words) -> notices.put(language, words.get("notice")));
    }

    Assessment of(Outcome outcome, Interview interview, List<String> notAsked, List<String> mayStillMatter) {
        List<SignFound> signs = new ArrayList<>();
        List<SafetyFlag> safety = new ArrayList<>();
        List<WayOut> waysOut = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        @Nullable String[] words = texts.in(interview.language());
        merged.forEach(outcome.held, rules -> {
            Rule rule = rules.get(0);
            Line line = lines.of(rule);
            List<Because> because = because(rules, outcome, interview);
            String text = Objects.requireNonNull(words[rule.index()]);
            switch (line.kind()) {
                case SIGN -> signs.add(sign(line, rule, because, text));
                case ALERT -> safety.add(new SafetyFlag(line.id(), because, rule.id(), text));
                case ALTERNATIVE -> waysOut.add(wayOut(line, rule, because, text, outcome, interview));
                case REMEDY -> leads.add(new Lead(line.id(), because, rule.id(), line.sources(), text));
                default -> throw new IllegalStateException("not a line of the result: " + line.id());
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
                notAsked,
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

    private static SignFound sign(Line line, Rule rule, List<Because> because, String text) {
        return new SignFound(
                line.id(),
                line.elements(),
                Objects.requireNonNull(line.strength()),
                rule.id(),
                because,
                line.sources(),
                text);
    }

    private WayOut wayOut(
            Line line, Rule rule, List<Because> because, String text, Outcome outcome, Interview interview) {
        Alternative way = Objects.requireNonNull(line.wayOut());
        return new WayOut(
                line.id(),
                way.rung(),
                way.plea().name(),
                because,
                rule.id(),
                line.sources(),
                text,
                cautions.of(way, outcome.row, interview.language()));
    }
}
