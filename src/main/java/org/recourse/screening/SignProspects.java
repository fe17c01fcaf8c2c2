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
    private final List<String> order;
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
        this.order = levels.order();
        this.smallest = order.stream()
                .map(level -> levels.smallest(level).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The signs found so far in an opening. */
    int found(Opening opening, Asked asked) {
        int found = 0;
        for (int sign = 0; sign < signs; sign++) {
            if (!opening.closes(question[sign]) && answers[sign].meets(asked.row())) {
                found |= 1 << sign;
            }
        }
        return found;
    }

    /** The questions about work that are open, unanswered and able to give a sign. */
    long openQuestions(Opening opening, Asked asked) {
        long able = 0;
        for (int sign = 0; sign < signs; sign++) {
            able |= 1L << question[sign];
        }
        return able & openWork(opening, asked);
    }

    /** The questions about work that are open and unanswered. */
    long openWork(Opening opening, Asked asked) {
        return work & ~opening.closed() & ~asked.answered();
    }

    /** Whether nothing about work was said so far. */
    boolean silent(Opening opening, Asked asked) {
        return opening.level().isEmpty() && !spoken.meets(asked.row());
    }

    /** The open questions about work that can change the level. */
    long changeLevel(Opening opening, Asked asked, int found, long open) {
        if (!opening.level().isEmpty()) {
            return 0;
        }
        if (silent(opening, asked)) {
            return openWork(opening, asked);
        }
        long change = 0;
        int available = available(open);
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

    private int available(long open) {
        int available = 0;
        for (int sign = 0; sign < signs; sign++) {
            if (((open >>> question[sign]) & 1) != 0) {
                available |= 1 << sign;
            }
        }
        return available;
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

    /** The levels that can still come out, as places in the row. */
    Mask reachable(Opening opening, Asked asked, int found, long open, Vocabulary vocabulary) {
        Mask levels = Mask.none(vocabulary);
        if (!opening.level().isEmpty()) {
            return levels.with(vocabulary.bit("level", opening.level()));
        }
        boolean silent = silent(opening, asked);
        if (silent) {
            levels = levels.with(vocabulary.bit("level", "NOT_SCREENED"));
        }
        int available = available(open);
        for (int rank = 0; rank < smallest.length; rank++) {
            if (canBe(rank, found, available) && !(silent && rank == 0 && openWork(opening, asked) == 0)) {
                levels = levels.with(vocabulary.bit("level", order.get(rank)));
            }
        }
        return levels;
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
        int highest = -1;
        for (int rank = 0; rank < smallest.length; rank++) {
            if (reaches(set, rank)) {
                highest = rank;
            }
        }
        return highest;
    }
}
