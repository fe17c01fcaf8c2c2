package org.recourse.check;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.recourse.screening.Assessment;
import org.recourse.screening.Assessment.Offer;
import org.recourse.screening.Assessment.WayOut;

/** The New York pack, ready to be tried out, with and without a bias that no pack could have. */
final class NewYork {

    static final Rehearsal REHEARSAL = new PackFolder(PackFolder.NEW_YORK).rehearsal();

    static final List<Talk> TALKS = SeededTalks.of(REHEARSAL.pack(), 12);

    private NewYork() {}

    /** A screening that gives another level to people who gave one answer. */
    static Rehearsal biasedAgainst(String property, String code) {
        int bit = REHEARSAL.rulebook().vocabulary().bit(property, code);
        return screening((interviewHas, assessment) ->
                interviewHas.test(bit) ? atLevel(assessment, "STRONG_SIGNS") : assessment);
    }

    /** A screening whose results are changed before anyone sees them. */
    static Rehearsal changed(UnaryOperator<Assessment> change) {
        return screening((interviewHas, assessment) -> change.apply(assessment));
    }

    private static Rehearsal screening(Bias bias) {
        return new Rehearsal(
                REHEARSAL.pack(),
                REHEARSAL.rulebook(),
                REHEARSAL.reader(),
                interview -> bias.apply(interview::has, REHEARSAL.screening().apply(interview)),
                REHEARSAL.rulesThatHold());
    }

    private interface Bias {
        Assessment apply(IntPredicate interviewHas, Assessment assessment);
    }

    private static Assessment atLevel(Assessment from, String level) {
        return with(from, level, from.offers(), from.alternatives());
    }

    static Assessment withOffers(Assessment from, List<Offer> offers) {
        return with(from, from.level(), offers, from.alternatives());
    }

    static Assessment withAlternatives(Assessment from, List<WayOut> alternatives) {
        return with(from, from.level(), from.offers(), alternatives);
    }

    private static Assessment with(Assessment from, String level, List<Offer> offers, List<WayOut> alternatives) {
        return new Assessment(
                from.pack(),
                level,
                from.levelRules(),
                from.gates(),
                from.time(),
                from.indicators(),
                from.safety(),
                offers,
                alternatives,
                from.remedies(),
                from.notAsked(),
                from.mayStillMatter(),
                from.notice());
    }
}
