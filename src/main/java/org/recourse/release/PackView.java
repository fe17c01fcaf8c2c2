package org.recourse.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.pack.Citation;
import org.recourse.pack.Pack;
import org.recourse.pack.Question;
import org.recourse.pack.Review;
import org.recourse.pack.Source;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.When;

/** A released pack as others may read it: what is asked, what is concluded from what, why, and on whose word. */
record PackView(
        String id,
        String version,
        String digest,
        String title,
        String status,
        String courtLanguage,
        List<String> levels,
        List<PackSummary.LanguageView> languages,
        List<Review> reviews,
        List<QuestionView> questions,
        List<IndicatorView> indicators,
        List<GateView> gates,
        List<String> safety,
        List<ServiceView> services,
        List<WayView> alternatives,
        List<LeadView> remedies,
        List<RuleView> rules,
        Collection<Source> sources) {

    record QuestionView(String id, String kind, List<String> codes, String path, String view, List<String> sources) {}

    record IndicatorView(String id, String group, List<String> elements, String strength, List<String> sources) {}

    record GateView(String id, List<String> closes) {}

    record ServiceView(String id, String need, String place) {}

    record WayView(String id, int rung, String plea, List<String> sources) {}

    record LeadView(String id, List<String> sources) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String id,
            String purpose,
            String fact,
            String condition,
            String concludes,
            @Nullable When when,
            String reason,
            List<String> sources,
            String reviewedBy,
            String file,
            int line) {}

    static PackView of(Release release) {
        Pack pack = release.pack();
        return new PackView(
                pack.id(),
                pack.version(),
                pack.digest().toString(),
                pack.title(),
                pack.status(),
                pack.courtLanguage(),
                pack.levels(),
                PackSummary.languages(pack),
                pack.reviews(),
                pack.questions().stream().map(PackView::question).toList(),
                pack.indicators().stream()
                        .map(indicator -> new IndicatorView(
                                indicator.id(),
                                indicator.group(),
                                indicator.elements().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList(),
                                indicator.strength().name(),
                                shown(indicator.sources())))
                        .toList(),
                pack.gates().stream()
                        .map(gate -> new GateView(
                                gate.id(), gate.closes().stream().sorted().toList()))
                        .toList(),
                pack.safety(),
                pack.services().stream()
                        .map(service -> new ServiceView(
                                service.id(), service.need(), service.place().name()))
                        .toList(),
                pack.alternatives().stream()
                        .map(way -> new WayView(way.id(), way.rung(), way.plea().name(), shown(way.sources())))
                        .toList(),
                pack.remedies().stream()
                        .map(lead -> new LeadView(lead.id(), shown(lead.sources())))
                        .toList(),
                release.rulebook().rules().stream().map(PackView::rule).toList(),
                pack.sources().values());
    }

    private static QuestionView question(Question question) {
        return new QuestionView(
                question.id(),
                question.kind().name(),
                question.codes(),
                question.path().name(),
                question.view().name(),
                shown(question.sources()));
    }

    private static RuleView rule(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.purpose().folder(),
                rule.fact().word(),
                rule.condition().text(),
                rule.finding().id(),
                rule.finding().when(),
                rule.reason(),
                shown(rule.sources()),
                rule.reviewedBy(),
                rule.file(),
                rule.line());
    }

    private static List<String> shown(List<Citation> citations) {
        return citations.stream().map(Citation::shown).toList();
    }
}
