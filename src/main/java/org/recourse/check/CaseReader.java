package org.recourse.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Entry;
import org.recourse.pack.Pack;
import org.recourse.pack.PackFiles;
import org.recourse.pack.Problems;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Purpose;

/** Reads the cases of a pack, which stand in a folder {@code cases} beside the rules they try. */
final class CaseReader {

    private static final Pattern FORBIDS = Pattern.compile("FI-[0-9]{2}");
    private static final Set<String> FIELDS = Set.of("name", "why", "forbids", "open", "given", "case", "then");

    private final Rehearsal rehearsal;

    private CaseReader(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    static List<Case> read(Rehearsal rehearsal, Problems problems) {
        CaseReader reader = new CaseReader(rehearsal);
        PackFiles files = rehearsal.pack().files();
        List<Case> cases = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            for (String file : files.names(purpose.folder() + "/cases", ".yaml")) {
                @Nullable Entry list = Entry.parse(file, files.text(file, problems), problems);
                if (list != null) {
                    list.items().forEach(entry -> cases.add(reader.read(entry)));
                }
            }
        }
        return cases;
    }

    private Case read(Entry entry) {
        entry.onlyFields(FIELDS);
        String forbids = entry.text("forbids", "");
        if (!forbids.isEmpty() && !FORBIDS.matcher(forbids).matches()) {
            entry.problem("'forbids' names a forbidden inference, such as FI-06.");
        }
        String open = entry.text("open", "true");
        if (!open.equals("true") && !open.equals("false")) {
            entry.problem("'open' is true or false.");
        }
        String name = entry.text("name");
        if (name.isBlank()) {
            entry.problem("A case is named for its situation, in the person's terms.");
        }
        Map<String, List<String>> answers = answers(entry, open.equals("true"));
        return new Case(entry.file(), entry.line(), name, forbids, new Talk(answers, facts(entry), null), then(entry));
    }

    private Map<String, List<String>> answers(Entry entry, boolean open) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        if (open) {
            answers.putAll(Talk.OPEN);
        }
        @Nullable Entry given = entry.field("given");
        if (given == null) {
            entry.problem("The field 'given' is missing: the answers, as {} if there are none.");
            return answers;
        }
        given.fields().forEach((id, codes) -> {
            if (!codes.isList() || codes.items().isEmpty()) {
                codes.problem("Answers are a list with at least one code: [\"YES\"].");
            } else {
                answers.put(id, given.texts(id));
                check(rehearsal.pack(), id, codes);
            }
        });
        return answers;
    }

    private static void check(Pack pack, String id, Entry codes) {
        @Nullable Question question = pack.question(id);
        if (question == null) {
            codes.problem("The question " + id + " is not in questions.yaml.");
        } else if (question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.MANY) {
            codes.items().stream()
                    .filter(code -> !question.codes().contains(code.text()))
                    .forEach(code -> code.problem(id + " has no answer code " + code.text() + "."));
        }
    }

    private static @Nullable Map<String, String> facts(Entry entry) {
        @Nullable Entry facts = entry.field("case");
        if (facts == null) {
            return null;
        }
        Map<String, String> entered = new LinkedHashMap<>();
        facts.fields().forEach((name, code) -> {
            List<String> known = Vocabulary.caseFacts().getOrDefault(name, List.of());
            entered.put(name, code.text());
            if (!known.contains(code.text())) {
                code.problem(
                        known.isEmpty()
                                ? "A case has these facts only: "
                                        + Vocabulary.caseFacts().keySet() + "."
                                : "'" + name + "' is one of " + known + ".");
            }
        });
        return entered;
    }

    private Map<Claim, Case.Expected> then(Entry entry) {
        Map<Claim, Case.Expected> expected = new EnumMap<>(Claim.class);
        @Nullable Entry then = entry.field("then");
        if (then == null || then.fields().isEmpty()) {
            entry.problem("'then' says at least one thing that must come of the case.");
            return expected;
        }
        then.fields().forEach((word, value) -> {
            @Nullable Claim claim = Claim.find(word);
            if (claim == null) {
                value.problem("'" + word + "' is nothing a case can expect.");
                return;
            }
            List<String> values = claim.isOneWord() ? List.of(value.text()) : then.texts(word);
            List<String> known = claim.part().known(rehearsal);
            values.stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> value.problem("'" + word + "': this pack has no " + id + "."));
            expected.put(claim, new Case.Expected(values, value.line()));
        });
        return expected;
    }
}
