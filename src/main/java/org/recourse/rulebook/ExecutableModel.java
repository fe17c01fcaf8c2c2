package org.recourse.rulebook;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.Objects;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.recourse.pack.Mask;
import org.recourse.pack.Property;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Facts.Fact;

/**
 * Hands checked rules to Drools as its executable model.
 *
 * <p>No rule text reaches a compiler: each constraint becomes a predicate of ours, made from the checked condition, and
 * the engine builds its network from those. There is no rule compiler on the class path at all.
 */
final class ExecutableModel {

    private final Vocabulary vocabulary;

    ExecutableModel(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    KieBase build(List<Rule> rules) {
        ModelImpl model = new ModelImpl();
        rules.forEach(rule -> add(model, rule, Facts.typeOf(rule.fact())));
        // Rules that never change let a session keep its facts in one map instead of one for each type.
        return KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
    }

    private <T extends Fact> void add(ModelImpl model, Rule rule, Class<T> type) {
        Variable<T> fact = declarationOf(type);
        PatternDef<T> pattern = pattern(fact);
        for (Condition part : rule.condition().parts()) {
            Predicate1<T> predicate = predicate(part)::test;
            // The engine shares nodes by this name, so it says all of the constraint.
            pattern.expr(part.text(), predicate);
        }
        int index = rule.index();
        model.addRule(rule(rule.purpose().folder(), rule.id())
                .build(pattern, on(fact).execute(bound -> bound.conclude(index))));
    }

    /** A constraint on a fact. */
    private interface Constraint {
        boolean test(Fact fact);
    }

    private Constraint predicate(Condition condition) {
        if (condition instanceof Condition.Has has) {
            Mask mask = mask(has);
            return fact -> fact.has(mask);
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            SignCount count = Objects.requireNonNull(SignCount.find(atLeast.count()));
            int least = atLeast.least();
            return fact -> fact.count(count) >= least;
        }
        if (condition instanceof Condition.Any any) {
            return anyOf(any.parts());
        }
        Condition.All all = (Condition.All) condition;
        Constraint[] parts = all.parts().stream().map(this::predicate).toArray(Constraint[]::new);
        return fact -> {
            for (Constraint part : parts) {
                if (!part.test(fact)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** A choice between codes is one mask, whatever questions they belong to. */
    private Constraint anyOf(List<Condition> conditions) {
        if (conditions.stream().allMatch(Condition.Has.class::isInstance)) {
            Mask mask = conditions.stream()
                    .map(condition -> mask((Condition.Has) condition))
                    .reduce(Mask.none(vocabulary), Mask::or);
            return fact -> fact.has(mask);
        }
        Constraint[] parts = conditions.stream().map(this::predicate).toArray(Constraint[]::new);
        return fact -> {
            for (Constraint part : parts) {
                if (part.test(fact)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Mask mask(Condition.Has has) {
        Mask mask = Mask.none(vocabulary);
        for (String name : has.property().equals("wants") ? List.of("N1", "N2") : List.of(has.property())) {
            Property property = vocabulary.get(name);
            for (String code : has.codes()) {
                mask = mask.with(property.bit(code));
            }
        }
        return mask;
    }
}
