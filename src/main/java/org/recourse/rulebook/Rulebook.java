package org.recourse.rulebook;

import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.recourse.pack.Pack;
import org.recourse.pack.Problems;
import org.recourse.pack.Vocabulary;

/** The rules of one pack, ready to run. Safe for use by many threads. */
public final class Rulebook {

    private final Vocabulary vocabulary;
    private final SignTable signs;
    private final List<Rule> rules;
    private final Levels levels;
    private final Triggers triggers;
    private final KieBase base;
    private final KieSessionConfiguration options = options();

    private Rulebook(Pack pack, Vocabulary vocabulary, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.signs = new SignTable(pack.indicators());
        this.rules = rules;
        this.levels = new Levels(
                signs,
                pack.levels().stream()
                        .filter(level -> !Levels.COURSE.contains(level))
                        .toList(),
                rules);
        this.triggers = new Triggers(rules);
        this.base = new ExecutableModel(vocabulary).build(rules);
    }

    /**
     * A session is thrown away after use and has only rules that look at one fact and insert none, so it needs no list of
     * sessions and no agenda; the order in which rules fire never shows. It must stay thread-safe, although it serves one
     * thread: otherwise the engine keeps the facts of a match with the rule, where all sessions share them.
     */
    private static KieSessionConfiguration options() {
        KieSessionConfiguration options = RuleBaseFactory.newKnowledgeSessionConfiguration();
        options.setOption(KeepReferenceOption.NO);
        options.setOption(DirectFiringOption.YES);
        return options;
    }

    /**
     * Reads, checks and builds the rules of a pack.
     *
     * @throws org.recourse.pack.InvalidPackException naming every rule that is not allowed, with file and line
     */
    public static Rulebook of(Pack pack) {
        Problems problems = new Problems();
        Vocabulary vocabulary = new Vocabulary(pack);
        List<Rule> rules = RuleReader.read(pack, vocabulary, problems);
        problems.throwIfAny();
        return new Rulebook(pack, vocabulary, rules);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The signs that can enter a level. */
    public SignTable signs() {
        return signs;
    }

    /** The levels as a function of the signs. */
    public Levels levels() {
        return levels;
    }

    /** All rules, by purpose, file and place. */
    public List<Rule> rules() {
        return rules;
    }

    public Rule rule(int index) {
        return rules.get(index);
    }

    /** Opens a run for one interview; to be closed. Not for use by several threads. */
    public RuleRun start() {
        return new RuleRun(base.newKieSession(options, null), signs, triggers);
    }
}
