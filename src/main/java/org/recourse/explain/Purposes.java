package org.recourse.explain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Purpose;

/** What each purpose of rules is for, and what its rules can look at. */
final class Purposes {

    private Purposes() {}

    static String title(Purpose purpose) {
        return switch (purpose) {
            case GATES -> "Gates: what stays closed";
            case SIGNS -> "Signs: what an answer about work can mean";
            case CONCERN -> "Levels: from the signs to a word";
            case SAFETY -> "Safety: what comes before everything else";
            case NEEDS -> "Needs: from a wish to an offer of help";
            case SUPPORT -> "Support: the one offer a level adds";
            case ALTERNATIVES -> "Alternatives: ways out other than jail";
            case REMEDIES -> "Remedies: legal leads for the lawyer";
        };
    }

    static String intro(Purpose purpose) {
        return switch (purpose) {
            case GATES ->
                "A gate closes questions, never an offer. Answers to a closed question are ignored, whatever they are."
                        + " Two rules here replace the level by a word that says why there is none.";
            case SIGNS ->
                "A sign is something the person said about work of any kind. It is not proof and not a name for"
                        + " anyone. What the person wants, how they live, their language and their charge are no signs.";
            case CONCERN ->
                "A level is a word, never a number. It is the strongest word that any rule here gives; one more sign"
                        + " never lowers it. It takes nothing away: every offer stands whatever the level.";
            case SAFETY ->
                "What to see to now. Nothing here changes a level, and nothing here becomes a sign of anything.";
            case NEEDS ->
                "Offers of help follow from what the person asks for and needs. No rule here can see a sign or a"
                        + " level, so nobody has to tell a story to be helped.";
            case SUPPORT -> "What a level adds to the list. It is extra, and stands in place of nothing.";
            case ALTERNATIVES ->
                "For the lawyer to weigh, least restrictive first. They follow from the case as the defence entered"
                        + " it. A level adds only what law itself ties to compulsion; it never adds a burden.";
            case REMEDIES ->
                "Leads for the lawyer, each with its law. They follow from what the person said, and are only ever"
                        + " added.";
        };
    }

    /** What rules of a purpose can look at; whatever is not named here they cannot. */
    static String sight(Purpose purpose) {
        Set<String> seen = new LinkedHashSet<>();
        purpose.concludes().keySet().forEach(fact -> seen.addAll(seen(fact)));
        return "Rules here can look at " + String.join(", ", seen) + ", and at nothing else.";
    }

    private static Set<String> seen(FactType fact) {
        return fact == FactType.SIGNS
                ? Set.of("the set of signs")
                : fact.properties().stream().map(Purposes::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(String property) {
        return switch (property) {
            case "wants" -> "the help the person wants (N1, N2)";
            case "gate" -> "which gates are closed";
            case "work" -> "whether anything about work was answered";
            case "level" -> "the level";
            case "time" -> "when it was";
            case "sign" -> "whether there is any sign";
            case "chargeClass" -> "the class of the charge";
            case "chargeFamily" -> "the kind of charge";
            case "stage" -> "the stage of the case";
            case "instrument" -> "the charging paper";
            default -> property;
        };
    }
}
