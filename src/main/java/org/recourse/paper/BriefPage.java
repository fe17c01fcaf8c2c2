package org.recourse.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes for counsel, line by line, in the order in which they are read before the case is called. */
public record BriefPage(
        String language,
        String direction,
        Map<String, String> w,
        String shown,
        @Nullable Quote ownWords,
        List<Wish> offers,
        boolean moreOffers,
        List<String> dates,
        List<Way> ways,
        List<String> folded,
        List<Lead> leads,
        boolean leadsWhole,
        boolean moreLeads,
        List<String> unasked,
        String level,
        String notice,
        List<Tongue.Warning> warnings,
        String release) {

    /** What a person said, in the language they said it in. */
    public record Quote(String text, String language, String direction) {

        @Override
        public String toString() {
            return "Quote";
        }
    }

    /** What a person wants, or is offered. */
    public record Wish(
            String name,
            boolean first,
            boolean asked,
            String when,
            @Nullable String phone) {}

    /** An option to weigh. */
    public record Way(String name, String text, List<Cost> costs, String sources, String rule) {}

    /** What an option costs, or touches. */
    public record Cost(String label, String text) {}

    /** A remedy to raise. */
    public record Lead(String name, String text, String sources, boolean unconfirmed, String rule) {}

    @Override
    public String toString() {
        return "BriefPage";
    }
}
