package org.recourse.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Citation;
import org.recourse.pack.Citations;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Problems;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;

/** Reads the rules of a pack and checks each word of them against the pack: the lint that runs before any engine. */
public final class RuleReader {

    private static final Pattern RULE_ID = Pattern.compile("[A-Z](-?[A-Z0-9]){0,59}");
    /** More than people can review, and well below what a run of the engine allows for. */
    private static final int MOST_RULES = 500;

    private static final Set<String> METADATA = Set.of("reason", "source", "reviewedBy");

    private final Pack pack;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    private final Conclusions conclusions;

    private RuleReader(Pack pack, Vocabulary vocabulary, Problems problems) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.conclusions = new Conclusions(pack, vocabulary, problems);
    }

    /** The rules of a pack, by purpose, file and place; not to be used while there are problems. */
    public static List<Rule> read(Pack pack, Vocabulary vocabulary, Problems problems) {
        return new RuleReader(pack, vocabulary, problems).read();
    }

    private List<Rule> read() {
        List<Rule> rules = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            List<String> files = pack.files().names(purpose.folder(), ".drl");
            if (files.isEmpty()) {
                problems.add(purpose.folder(), 1, "This folder has no rule file. Every purpose has one.");
            }
            for (String file : files) {
                String text = pack.files().text(file, problems);
                if (text != null) {
                    for (ParsedRule parsed : RuleParser.parse(file, purpose.folder(), text, problems)) {
                        Rule rule = rule(rules.size(), purpose, parsed);
                        if (rule != null && rules.size() < MOST_RULES) {
                            rules.add(rule);
                        } else if (rule != null) {
                            problems.add(
                                    file, 1, "A pack has at most " + MOST_RULES + " rules. Join what says the same.");
                        }
                    }
                }
            }
        }
        noStrayFiles();
        conclusions.noUnusedIds();
        if (pack.indicators().stream().filter(Indicator::isSign).count() > SignTable.MOST) {
            problems.add("indicators.yaml", 1, "A pack has at most " + SignTable.MOST + " signs that enter a level.");
        }
        return List.copyOf(rules);
    }

    private void noStrayFiles() {
        Set<String> folders =
                new TreeSet<>(Stream.of(Purpose.values()).map(Purpose::folder).toList());
        for (String name : pack.files().names()) {
            if (name.endsWith(".drl")
                    && !(name.contains("/") && folders.contains(name.substring(0, name.indexOf('/'))))) {
                problems.add(name, 1, "A rule file stands in the folder of its purpose: " + folders + ".");
            }
        }
    }

    private @Nullable Rule rule(int index, Purpose purpose, ParsedRule parsed) {
        int before = problems.count();
        if (!RULE_ID.matcher(parsed.id()).matches() || !ids.add(parsed.id())) {
            problem(parsed, "A rule has an id of its own, in capitals, figures and hyphens.");
        }
        metadata(parsed);
        FactType fact = FactType.find(parsed.fact());
        @Nullable
        FindingKind concludes = fact == null ? null : purpose.concludes().get(fact);
        if (fact == null || concludes == null) {
            problem(
                    parsed,
                    "A rule in '" + purpose.folder() + "' looks at "
                            + purpose.concludes().keySet().stream()
                                    .map(FactType::word)
                                    .sorted()
                                    .toList()
                            + " and at nothing else.");
            return null;
        }
        check(parsed.condition(), fact, parsed);
        Finding finding = conclusions.read(parsed, fact, concludes);
        if (problems.count() > before) {
            return null;
        }
        List<Clause> clauses =
                fact == FactType.SIGNS ? List.of() : new ClauseReader(vocabulary).read(parsed.condition());
        if (clauses.size() > ClauseReader.MOST) {
            problem(parsed, "This rule can hold in more ways than people can review. Split it.");
        }
        return new Rule(
                index,
                parsed.id(),
                purpose,
                fact,
                (Condition.All) parsed.condition(),
                clauses,
                finding,
                parsed.metadata().getOrDefault("reason", ""),
                sources(parsed),
                parsed.metadata().getOrDefault("reviewedBy", ""),
                parsed.file(),
                parsed.line());
    }

    private void metadata(ParsedRule parsed) {
        if (!parsed.metadata().keySet().equals(METADATA)) {
            problem(parsed, "A rule has exactly @reason, @source and @reviewedBy.");
        }
        if (parsed.metadata().getOrDefault("reason", "").length() < 5) {
            problem(parsed, "@reason says in a sentence why this rule is as it is.");
        }
        sources(parsed);
    }

    private List<Citation> sources(ParsedRule parsed) {
        String source = parsed.metadata().getOrDefault("source", "");
        List<String> references = Stream.of(source.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (references.isEmpty()) {
            problem(parsed, "@source names at least one key of sources.yaml.");
        }
        return Citations.read(references, pack.sources(), message -> problem(parsed, "@source: " + message));
    }

    private void check(Condition condition, FactType fact, ParsedRule parsed) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> check(part, fact, parsed));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> check(part, fact, parsed));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            if (fact != FactType.SIGNS || SignCount.find(atLeast.count()) == null) {
                unknownProperty(parsed, fact, atLeast.line());
            }
        } else if (condition instanceof Condition.Has has) {
            check(has, fact, parsed);
        }
    }

    private void check(Condition.Has has, FactType fact, ParsedRule parsed) {
        if (fact == FactType.SIGNS || !fact.properties().contains(has.property())) {
            unknownProperty(parsed, fact, has.line());
            return;
        }
        boolean wants = has.property().equals("wants");
        if (wants) {
            checkCodes("N2", has, fact, parsed);
        }
        @Nullable Property property = checkCodes(wants ? "N1" : has.property(), has, fact, parsed);
        boolean contains = has.comparison() == Condition.Comparison.CONTAINS;
        if (property != null && contains != property.many()) {
            problems.add(
                    parsed.file(),
                    has.line(),
                    property.many()
                            ? "This question takes several answers: ask whether it 'contains' a code."
                            : "This question takes one answer: ask whether it is '==' a code, or 'in' some codes.");
        }
    }

    private @Nullable Property checkCodes(String name, Condition.Has has, FactType fact, ParsedRule parsed) {
        @Nullable Property property = vocabulary.find(name);
        if (property == null) {
            problems.add(parsed.file(), has.line(), "This question is not in questions.yaml.");
            return null;
        }
        for (String code : has.codes()) {
            if (property.bit(code) < 0) {
                problems.add(parsed.file(), has.line(), "This question has no such answer code.");
            } else if (code.equals("SKIP") && fact != FactType.OPENING) {
                problems.add(parsed.file(), has.line(), "Skipping is never a reason for anything (FI-11).");
            }
        }
        return property;
    }

    private void unknownProperty(ParsedRule parsed, FactType fact, int line) {
        problems.add(
                parsed.file(),
                line,
                "A rule that looks at " + fact.word() + " may ask about " + fact.properties() + " only.");
    }

    private void problem(ParsedRule parsed, String message) {
        problems.add(parsed.file(), parsed.line(), message);
    }
}
