package org.recourse.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.pack.Indicator;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Purpose;
import org.recourse.rulebook.Rule;

/** What no rule can use for what, worked out from what each purpose of rules can look at. */
final class NeverUsed {

    private final Pack pack;
    private final List<Rule> rules;
    private final PackWords words;
    private final Uses uses;

    NeverUsed(Pack pack, List<Rule> rules, PackWords words, Uses uses) {
        this.pack = pack;
        this.rules = rules;
        this.words = words;
        this.uses = uses;
    }

    void write(Page page) {
        Set<String> seen = behindLevels();
        page.paragraph("A level rests on signs alone, and the signs that count towards one come from the answers to "
                + String.join(", ", seen) + " alone. Whether there is a level at all also depends on the opening: "
                + String.join(", ", FactType.OPENING.properties()) + ".");
        page.paragraph("**No level can rise or fall by the answer to any of these questions**, because no rule that"
                + " notes such a sign can look at them:");
        page.items(pack.questions().stream()
                .filter(question -> !seen.contains(question.id())
                        && !FactType.OPENING.properties().contains(question.id()))
                .map(question -> words.question(question.id()))
                .toList());
        page.paragraph("Nor by what the defence enters about the case ("
                + Vocabulary.caseFacts().keySet().stream().map(Page::code).collect(Collectors.joining(", "))
                + "), nor by a skipped question: outside the opening, a rule that looks for a skipped question is"
                + " refused.");
        page.paragraph("No offer of help outside the chapter on support can look at a sign or a level."
                + " The needs chapter can look at "
                + String.join(
                        ", ",
                        FactType.WISHES.properties().stream()
                                .filter(name -> !name.equals("wants"))
                                .toList())
                + " and the wishes in N1 and N2.");
        page.paragraph("These answers are looked at by no rule at all: " + String.join(", ", unused()) + ".");
    }

    private Set<String> behindLevels() {
        Set<String> signs = pack.indicators().stream()
                .filter(Indicator::isSign)
                .map(Indicator::id)
                .collect(Collectors.toSet());
        Set<String> used = rules.stream()
                .filter(rule -> rule.purpose() == Purpose.SIGNS
                        && signs.contains(rule.finding().id()))
                .flatMap(rule -> uses.properties(rule).stream())
                .collect(Collectors.toSet());
        return pack.questions().stream()
                .map(Question::id)
                .filter(used::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> unused() {
        Set<String> used = rules.stream()
                .flatMap(rule -> Stream.concat(
                        uses.properties(rule).stream(), rule.fact() == FactType.COURSE ? work() : Stream.of()))
                .collect(Collectors.toSet());
        return pack.questions().stream()
                .map(Question::id)
                .filter(id -> !used.contains(id))
                .toList();
    }

    private static Stream<String> work() {
        return FactType.WORK.properties().stream();
    }
}
