package org.recourse.rulebook;

import org.recourse.pack.Mask;

/**
 * The facts as the engine sees them: one type a purpose, over one row of bits.
 *
 * <p>One typed fact a phase keeps every rule to one pattern with constant constraints, which the engine answers in its
 * alpha network, without joins; see docs/decisions/0003.
 */
final class Facts {

    private Facts() {}

    /** What all facts share. A fact never changes; what its rules conclude is noted in the run. */
    abstract static class Fact {

        private final long[] row;
        private final Fired fired;

        Fact(long[] row, Fired fired) {
            this.row = row;
            this.fired = fired;
        }

        final boolean has(Mask mask) {
            return mask.meets(row);
        }

        int count(SignCount kind) {
            throw new IllegalStateException("only a set of signs is counted, not " + kind);
        }

        final void conclude(int rule) {
            fired.add(rule);
        }
    }

    /** Makes the fact of a type. */
    static Fact of(FactType type, long[] row, Fired fired) {
        return switch (type) {
            case OPENING -> new Opening(row, fired);
            case COURSE -> new Course(row, fired);
            case WORK -> new Work(row, fired);
            case BACKGROUND -> new Background(row, fired);
            case TIMING -> new Timing(row, fired);
            case SAFETY -> new Safety(row, fired);
            case WISHES -> new Wishes(row, fired);
            case OUTCOME -> new Outcome(row, fired);
            case CASE_FACTS -> new CaseFacts(row, fired);
            case LEVELLED_CASE -> new LevelledCase(row, fired);
            case MATTER -> new Matter(row, fired);
            case SIGNS -> throw new IllegalArgumentException("a set of signs is not a row of answers");
        };
    }

    static Class<? extends Fact> typeOf(FactType type) {
        return switch (type) {
            case OPENING -> Opening.class;
            case COURSE -> Course.class;
            case WORK -> Work.class;
            case BACKGROUND -> Background.class;
            case TIMING -> Timing.class;
            case SIGNS -> Signs.class;
            case SAFETY -> Safety.class;
            case WISHES -> Wishes.class;
            case OUTCOME -> Outcome.class;
            case CASE_FACTS -> CaseFacts.class;
            case LEVELLED_CASE -> LevelledCase.class;
            case MATTER -> Matter.class;
        };
    }

    static final class Opening extends Fact {
        Opening(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Course extends Fact {
        Course(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Work extends Fact {
        Work(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Background extends Fact {
        Background(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Timing extends Fact {
        Timing(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Safety extends Fact {
        Safety(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Wishes extends Fact {
        Wishes(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Outcome extends Fact {
        Outcome(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class CaseFacts extends Fact {
        CaseFacts(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class LevelledCase extends Fact {
        LevelledCase(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    static final class Matter extends Fact {
        Matter(long[] row, Fired fired) {
            super(row, fired);
        }
    }

    /** A set of signs, and nothing else about the person. */
    static final class Signs extends Fact {

        private static final long[] NOTHING = {};

        private final SignTable table;
        private final int set;

        Signs(SignTable table, int set, Fired fired) {
            super(NOTHING, fired);
            this.table = table;
            this.set = set;
        }

        @Override
        int count(SignCount kind) {
            return table.count(kind, set);
        }
    }
}
