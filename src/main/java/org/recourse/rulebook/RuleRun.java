package org.recourse.rulebook;

import org.kie.api.runtime.KieSession;

/** One interview on its way through the rules: facts in, rules that held out. */
public final class RuleRun implements AutoCloseable {

    /** Each rule can hold once for each fact; reaching this means that the engine runs away. */
    private static final int MOST_FIRINGS = 1_000;

    private final KieSession session;
    private final SignTable signs;
    private final Triggers triggers;
    private final Fired fired = new Fired();
    private boolean shown;

    RuleRun(KieSession session, SignTable signs, Triggers triggers) {
        this.session = session;
        this.signs = signs;
        this.triggers = triggers;
    }

    /** Shows the rules a fact over a row of answers. The row must not change until {@link #fire()} has returned. */
    public RuleRun see(FactType type, long[] row) {
        Facts.Fact fact = Facts.of(type, row, fired);
        if (triggers.canHold(type, row)) {
            session.insert(fact);
            shown = true;
        }
        return this;
    }

    /** Shows the concern rules a set of signs, as bits of {@link SignTable}. */
    public RuleRun seeSigns(int set) {
        session.insert(new Facts.Signs(signs, set, fired));
        shown = true;
        return this;
    }

    /**
     * Runs the rules on what was shown since the last call.
     *
     * @return the places of the rules that held, in the order of the pack
     * @throws IllegalStateException if the engine does not come to an end
     */
    public int[] fire() {
        if (shown && session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("the rules do not come to an end");
        }
        shown = false;
        return fired.take();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
