package org.recourse.screening;

import java.util.Arrays;
import java.util.List;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.Clause;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Levels;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
import org.recourse.screening.Openings.Opening;

/**
 * What the questions about work can still do to the level.
 *
 * <p>A question can raise the level exactly when a smallest set of signs for some level can still be completed and can
 * not be completed without that question.
 */
final class SignProspects {

    private final int signs;
    private final int[] question;
    private final Mask[] answers;
    private final int[] signsOf;
    private final int[] oneAnswer;
    private final long work;
    private final Mask spoken;
    private final long able;
    private final int notScreened;
    private final int[] level;
    private final int[][] smallest;

    SignProspects(Pack pack, Rulebook rulebook) {
        Vocabulary vocabulary = rulebook.vocabulary();
        List<String> ids = pack.questions().stream().map(Question::id).toList();
        this.signs = rulebook.signs().signs().size();
        this.question = new int[signs];
        this.answers = new Mask[signs];
        this.signsOf = new int[ids.size()];
        Arrays.fill(answers, Mask.none(vocabulary));
        for (Rule rule : rulebook.rules()) {
            if (rule.fact() == FactType.WORK) {
                int sign = rulebook.signs().mask(rule.finding().id());
                int index = Integer.numberOfTrailingZeros(sign);
                for (Clause clause : rule.clauses()) {
                    Clause.Part part = clause.parts().get(0);
                    question[index] = ids.indexOf(part.property().name());
                    answers[index] = answers[index].or(part.mask());
                    signsOf[question[index]] |= sign;
                }
            }
        }
        this.oneAnswer = pack.questions().stream()
                .filter(asked -> asked.kind() == Question.Kind.ONE)
                .mapToInt(asked -> signsOf[ids.indexOf(asked.id())])
                .filter(of -> Integer.bitCount(of) > 1)
                .toArray();
        long questions = 0;
        Mask told = Mask.none(vocabulary);
        for (String id : FactType.WORK.properties()) {
            questions |= 1L << ids.indexOf(id);
            Property property = vocabulary.get(id);
            for (String code : property.codes()) {
                told = code.equals("SKIP") ? told : told.with(property.bit(code));
            }
        }
        this.work = questions;
        this.spoken = told;
        Levels levels = rulebook.levels();
        this.able = able();
        this.notScreened = 1 << pack.levels().indexOf("NOT_SCREENED");
        this.level = levels.order().stream()
                .mapToInt(name -> 1 << pack.levels().indexOf(name))
                .toArray();
        this.smallest = levels.order().stream()
                .map(level -> levels.smallest(level).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private long able() {
        long able = 0;
        for (int sign = 0; sign < signs; sign++) {
            able |= 1L << question[sign];
        }
        return able;
    }

    /** The signs that some answers give, before any gate. */
    int given(long[] row) {
        int given = 0;
        for (int sign = 0; sign < signs; sign++) {
            if (answers[sign].meets(row)) {
                given |= 1 << sign;
            }
        }
        return given;
    }

    /** The signs whose question was not answered. */
    int askable(long answered) {
        return of(~answered);
    }

    /** The signs that some questions can give. */
    int of(long questions) {
        int of = 0;
        for (int sign = 0; sign < signs; sign++) {
            of |= (int) ((questions >>> question[sign]) & 1) << sign;
        }
        return of;
    }

    /** Whether anything about work was said. */
    boolean isSpoken(long[] row) {
        return spoken.meets(row);
    }

    /** The signs found so far in an opening. */
    int found(Opening opening, Asked asked) {
        return asked.given() & ~opening.closedSigns();
    }

    /** The questions about work that are open, unanswered and able to give a sign. */
    long openQuestions(Opening opening, Asked asked) {
        return able & openWork(opening, asked);
    }

    /** The questions about work that are open and unanswered. */
    long openWork(Opening opening, Asked asked) {
        return work & ~opening.closed() & ~asked.answered();
    }

    private static int available(Opening opening, Asked asked) {
        return asked.askable() & ~opening.closedSigns();
    }

    /** The open questions about work that can change the level. */
    long changeLevel(Opening opening, Asked asked) {
        if (opening.level() >= 0) {
            return 0;
        }
        if (!asked.spoken()) {
            return openWork(opening, asked);
        }
        int found = found(opening, asked);
        long open = openQuestions(opening, asked);
        int available = available(opening, asked);
        long change = 0;
        for (int rank = 0; rank < smallest.length && (open & ~change) != 0; rank++) {
            if (reaches(found, rank)) {
                continue;
            }
            for (int set : smallest[rank]) {
                if (completable(set & ~found, available)) {
                    change |= needed(set, found, rank, change);
                }
            }
        }
        return change;
    }

    /** The questions without which a set cannot be completed to its level, beyond those known already. */
    private long needed(int set, int found, int rank, long known) {
        long needed = 0;
        for (int rest = set & ~found; rest != 0; rest &= rest - 1) {
            int from = question[Integer.numberOfTrailingZeros(rest)];
            if ((((known | needed) >>> from) & 1) == 0 && !reaches(found | (set & ~signsOf[from]), rank)) {
                needed |= 1L << from;
            }
        }
        return needed;
    }

    private boolean completable(int missing, int available) {
        if ((missing & ~available) != 0) {
            return false;
        }
        for (int exclusive : oneAnswer) {
            if (Integer.bitCount(missing & exclusive) > 1) {
                return false;
            }
        }
        return true;
    }

    private boolean reaches(int set, int rank) {
        for (int smaller : smallest[rank]) {
            if ((set & smaller) == smaller) {
                return true;
            }
        }
        return false;
    }

    /** The levels that can still come out, by their places in the pack. */
    int reachable(Opening opening, Asked asked) {
        if (opening.level() >= 0) {
            return 1 << opening.level();
        }
        int reachable = asked.spoken() ? 0 : notScreened;
        boolean staysSilent = !asked.spoken() && openWork(opening, asked) == 0;
        int found = found(opening, asked);
        int available = available(opening, asked);
        for (int rank = 0; rank < smallest.length; rank++) {
            if (!(staysSilent && rank == 0) && canBe(rank, found, available)) {
                reachable |= level[rank];
            }
        }
        return reachable;
    }

    /** Whether some completion reaches a level and none above it. */
    private boolean canBe(int rank, int found, int available) {
        for (int set : smallest[rank]) {
            if (completable(set & ~found, available) && highest(found | set) == rank) {
                return true;
            }
        }
        return false;
    }

    private int highest(int set) {
        int rank = smallest.length - 1;
        while (rank >= 0 && !reaches(set, rank)) {
            rank--;
        }
        return rank;
    }
}
