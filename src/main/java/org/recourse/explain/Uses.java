package org.recourse.explain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.rulebook.Condition;
import org.recourse.rulebook.Rule;

/** Which rules look at which answers. */
final class Uses {

    private final Map<String, Map<String, Set<Rule>>> byProperty = new LinkedHashMap<>();
    private final Map<Rule, Set<String>> byRule = new LinkedHashMap<>();

    Uses(List<Rule> rules) {
        rules.forEach(rule -> add(rule, rule.condition()));
    }

    private void add(Rule rule, Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> add(rule, part));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> add(rule, part));
        } else if (condition instanceof Condition.Has has) {
            List<String> properties = has.property().equals("wants") ? List.of("N1", "N2") : List.of(has.property());
            properties.forEach(property -> has.codes().forEach(code -> add(rule, property, code)));
        }
    }

    private void add(Rule rule, String property, String code) {
        byProperty
                .computeIfAbsent(property, name -> new LinkedHashMap<>())
                .computeIfAbsent(code, name -> new LinkedHashSet<>())
                .add(rule);
        byRule.computeIfAbsent(rule, key -> new LinkedHashSet<>()).add(property);
    }

    /** The rules that look for an answer, in the order of the pack. */
    Set<Rule> of(String property, String code) {
        return byProperty.getOrDefault(property, Map.of()).getOrDefault(code, Set.of());
    }

    /** The answers of a question that some rule looks for, each with those rules. */
    Map<String, Set<Rule>> of(String property) {
        return byProperty.getOrDefault(property, Map.of());
    }

    /** What a rule looks at. */
    Set<String> properties(Rule rule) {
        return byRule.getOrDefault(rule, Set.of());
    }
}
