package org.recourse.rulebook;

import org.kie.api.runtime.KieSession;

/** One interview on its way through the rules: facts in, rules that held out. */
public final class RuleRun implements AutoCloseable {

    /** Each rule can hold once for each fact; reaching this means that the engine runs away. */
    private static final int MOST_FIRINGS = 1_000;

    private final KieSession session;
    private final SignTable signs;
    private final Fired fired = new Fired();

    RuleRun(KieSession session, SignTable signs) {
        this.session = session;
        this.signs = signs;
    }

    /** Shows the rules a fact over a row of answers. The row must not change until {@link #fire()} has returned. */
    public RuleRun see(FactType type, long[] row) {
        session.insert(Facts.of(type, row, fired));
        return this;
    }

    /** Shows the concern rules a set of signs, as bits of {@link SignTable}. */
    public RuleRun seeSigns(int set) {
        session.insert(new Facts.Signs(signs, set, fired));
        return this;
    }

    /**
     * Runs the rules on what was shown since the last call.
     *
     * @return the places of the rules that held, in the order of the pack
     * @throws IllegalStateException if the engine does not come to an end
     */
    public int[] fire() {
        if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("the rules do not come to an end");
        }
        return fired.take();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
