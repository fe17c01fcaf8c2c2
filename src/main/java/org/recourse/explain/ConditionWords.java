package org.recourse.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recourse.pack.Pack;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Condition;

/** The left side of a rule in plain words. */
final class ConditionWords {

    private static final Map<String, String> CASE = Map.of(
            "chargeClass", "class of the charge",
            "chargeFamily", "kind of charge",
            "stage", "stage of the case",
            "instrument", "charging paper");

    private final PackWords words;
    private final CountWords counts;

    ConditionWords(Pack pack, PackWords words) {
        this.words = words;
        this.counts = new CountWords(pack);
    }

    /** The parts that must all be so; none for a rule without a condition. */
    List<String> all(Condition.All condition) {
        return condition.parts().stream().map(this::of).toList();
    }

    /** The parts of which one is enough; only one where the condition is not such a choice. */
    List<String> any(Condition.All condition) {
        return condition.parts().size() == 1 && condition.parts().get(0) instanceof Condition.Any any
                ? merged(any).stream().map(this::of).toList()
                : List.of();
    }

    private String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return "both " + all.parts().stream().map(this::of).collect(Collectors.joining(" and "));
        }
        if (condition instanceof Condition.Any any) {
            return merged(any).stream().map(this::of).collect(Collectors.joining(", or "));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return counts.of(atLeast);
        }
        return has((Condition.Has) condition);
    }

    /** Choices between codes of one property become one choice. */
    private static List<Condition> merged(Condition.Any any) {
        List<Condition> merged = new ArrayList<>();
        for (Condition part : any.parts()) {
            int last = merged.size() - 1;
            if (last >= 0
                    && part instanceof Condition.Has next
                    && merged.get(last) instanceof Condition.Has before
                    && before.property().equals(next.property())) {
                List<String> codes = new ArrayList<>(before.codes());
                codes.addAll(next.codes());
                merged.set(last, new Condition.Has(before.property(), before.comparison(), codes, before.line()));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private String has(Condition.Has has) {
        String property = has.property();
        List<String> codes = has.codes();
        return switch (property) {
            case "wants" -> "the person chose " + answers("N1", codes) + ", as help they want or as what comes first";
            case "gate" -> "the gate " + codes(codes) + " is closed";
            case "level" -> "the level is " + codes(codes);
            case "time" -> "the time " + codes(codes) + " was noted";
            case "sign" -> "at least one sign was found";
            case "work" ->
                codes.contains("SILENT")
                        ? "no question about work was answered"
                        : "at least one question about work was answered";
            default ->
                Vocabulary.caseFacts().containsKey(property) ? ofCase(property, codes) : ofQuestion(property, codes);
        };
    }

    private String ofQuestion(String question, List<String> codes) {
        if (codes.equals(List.of(Vocabulary.OTHER_LANGUAGE))) {
            return "the person named another language than the court's when asked " + words.question(question);
        }
        return words.isForAdvocate(question)
                ? "the advocate noted " + answers(question, codes) + " for " + words.question(question)
                : "the person answered " + answers(question, codes) + " when asked " + words.question(question);
    }

    private static String ofCase(String fact, List<String> codes) {
        List<String> entered =
                codes.stream().filter(code -> !code.equals(Vocabulary.NOT_SAID)).toList();
        String name = "the defence entered the " + CASE.getOrDefault(fact, fact);
        if (entered.isEmpty()) {
            return "the " + CASE.getOrDefault(fact, fact) + " was not entered";
        }
        return name + " as " + codes(entered) + (entered.size() < codes.size() ? " or left it out" : "");
    }

    private String answers(String question, List<String> codes) {
        return codes.stream()
                .distinct()
                .map(code -> words.answer(question, code))
                .collect(Collectors.joining(" or "));
    }

    private static String codes(List<String> codes) {
        return codes.stream().map(Page::code).collect(Collectors.joining(" or "));
    }
}
