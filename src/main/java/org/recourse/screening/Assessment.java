package org.recourse.screening;

import java.util.List;
import org.recourse.directory.ProviderMatch;

/**
 * What an interview leads to, each line with its reason and its source.
 *
 * <p>The field names are an interface that others rely on. The lists are copied nowhere: they are made once, for one
 * answer.
 */
public record Assessment(
        PackName pack,
        String level,
        List<String> levelRules,
        List<String> gates,
        List<String> time,
        List<SignFound> indicators,
        List<SafetyFlag> safety,
        List<Offer> offers,
        List<WayOut> alternatives,
        List<Lead> remedies,
        List<String> notAsked,
        List<String> mayStillMatter,
        String notice) {

    /** The pack that was used. */
    public record PackName(String id, String version, String digest) {}

    /** A sign that was found, with the answers that gave it. */
    public record SignFound(
            String id,
            List<String> elements,
            String strength,
            String rule,
            List<Because> because,
            List<String> sources,
            String text) {}

    /** Something to see to first. */
    public record SafetyFlag(String id, List<Because> because, String rule, String text) {}

    /** An offer of help. */
    public record Offer(
            String service,
            String need,
            boolean asked,
            boolean first,
            String when,
            List<Because> because,
            String rule,
            String text,
            List<ProviderMatch> providers) {}

    /** A way out other than jail, for counsel to weigh. */
    public record WayOut(
            String id,
            int rung,
            String plea,
            List<Because> because,
            String rule,
            List<String> sources,
            String text,
            List<Caution> cautions) {}

    /** What a way out costs, or what it can touch. */
    public record Caution(String kind, List<Because> because, String text) {}

    /** A legal remedy to raise with counsel. */
    public record Lead(String id, List<Because> because, String rule, List<String> sources, String text) {}
}
