package org.recourse.check;

import java.util.List;
import java.util.function.Predicate;
import org.recourse.pack.Alternative;
import org.recourse.pack.Gate;
import org.recourse.pack.Indicator;
import org.recourse.pack.Remedy;
import org.recourse.pack.Service;
import org.recourse.rulebook.Rule;
import org.recourse.screening.Assessment;
import org.recourse.screening.Assessment.Lead;
import org.recourse.screening.Assessment.Offer;
import org.recourse.screening.Assessment.SafetyFlag;
import org.recourse.screening.Assessment.SignFound;
import org.recourse.screening.Assessment.WayOut;

/** A part of what comes of a case, as a list of ids. */
enum Part {
    LEVEL,
    LEVEL_RULES,
    GATES,
    TIME,
    SIGNS,
    SAFETY,
    OFFERS,
    ASKED,
    FIRST,
    ALTERNATIVES,
    REMEDIES,
    RULES;

    /** What came of a case: its assessment, and the rules that held. */
    record Found(Assessment assessment, List<String> rules) {}

    /** The ids of this part that were found. */
    List<String> in(Found found) {
        Assessment assessment = found.assessment();
        return switch (this) {
            case LEVEL -> List.of(assessment.level());
            case LEVEL_RULES -> assessment.levelRules();
            case GATES -> assessment.gates();
            case TIME -> assessment.time();
            case SIGNS -> assessment.indicators().stream().map(SignFound::id).toList();
            case SAFETY -> assessment.safety().stream().map(SafetyFlag::id).toList();
            case OFFERS -> offers(assessment, offer -> true);
            case ASKED -> offers(assessment, Offer::asked);
            case FIRST -> offers(assessment, Offer::first);
            case ALTERNATIVES ->
                assessment.alternatives().stream().map(WayOut::id).toList();
            case REMEDIES -> assessment.remedies().stream().map(Lead::id).toList();
            case RULES -> found.rules();
        };
    }

    private static List<String> offers(Assessment assessment, Predicate<Offer> which) {
        return assessment.offers().stream().filter(which).map(Offer::service).toList();
    }

    /** The ids there are. */
    List<String> known(Rehearsal rehearsal) {
        return switch (this) {
            case LEVEL -> rehearsal.pack().levels();
            case LEVEL_RULES, RULES ->
                rehearsal.rulebook().rules().stream().map(Rule::id).toList();
            case GATES -> rehearsal.pack().gates().stream().map(Gate::id).toList();
            case TIME -> rehearsal.rulebook().vocabulary().get("time").codes();
            case SIGNS ->
                rehearsal.pack().indicators().stream().map(Indicator::id).toList();
            case SAFETY -> rehearsal.pack().safety();
            case OFFERS, ASKED, FIRST ->
                rehearsal.pack().services().stream().map(Service::id).toList();
            case ALTERNATIVES ->
                rehearsal.pack().alternatives().stream().map(Alternative::id).toList();
            case REMEDIES ->
                rehearsal.pack().remedies().stream().map(Remedy::id).toList();
        };
    }
}
