package org.recourse.explain;

import java.util.List;
import org.recourse.pack.Pack;
import org.recourse.rulebook.FactType;
import org.recourse.rulebook.Rule;

/** A rule as a sentence: what follows, from what, why, and on whose word. */
final class RuleWords {

    /** As many conditions as still read well in one sentence. */
    private static final int IN_ONE_SENTENCE = 2;

    private final PackWords words;
    private final ConditionWords conditions;

    RuleWords(Pack pack, PackWords words) {
        this.words = words;
        this.conditions = new ConditionWords(pack, words);
    }

    void write(Rule rule, Page page) {
        page.heading(4, rule.id());
        List<String> any = conditions.any(rule.condition());
        List<String> all = any.isEmpty() ? conditions.all(rule.condition()) : any;
        if (all.isEmpty()) {
            page.paragraph(follows(rule) + " " + always(rule.fact()) + ".");
        } else if (all.size() == 1 || (!any.isEmpty() && any.size() <= IN_ONE_SENTENCE)) {
            page.paragraph(follows(rule) + " when " + String.join(", or ", all) + ".");
        } else {
            String how = any.isEmpty() ? "all of this is so" : "at least one of these is so";
            page.paragraph(follows(rule) + " when " + how + ":").items(all);
        }
        page.paragraph("*Why:* " + Page.plain(rule.reason()));
        page.paragraph("*On whose word:* " + PackWords.sources(rule.sources()) + ". Rule " + Page.code(rule.id()) + ", "
                + Page.code(rule.file() + ":" + rule.line()) + ", reviewed by: " + Page.plain(rule.reviewedBy()) + ".");
    }

    private String follows(Rule rule) {
        String finding = words.finding(rule.finding());
        return switch (rule.finding().kind()) {
            case GATE -> "We close " + finding;
            case LEVEL -> "We give " + finding;
            case SIGN, TIME -> "We note " + finding;
            case ALERT -> "We begin with " + finding;
            case OFFER -> "We mention " + finding;
            case ALTERNATIVE, REMEDY -> "We show the lawyer " + finding;
        };
    }

    private static String always(FactType fact) {
        return switch (fact) {
            case WISHES -> "for every person, whatever they said or did not say";
            case SIGNS -> "when no other rule gives a stronger word";
            case CASE_FACTS, LEVELLED_CASE -> "whenever the defence entered anything about the case";
            default -> "every time";
        };
    }
}
