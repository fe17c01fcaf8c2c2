package org.recourse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Service;
import org.recourse.pack.Vocabulary;
import org.recourse.pack.Words;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.When;
import org.recourse.screening.Assessment.Offer;
import org.recourse.screening.Screener.Outcome;

/**
 * The offers of help, in the person's own order.
 *
 * <p>What they put first; what safety asks for; what else they asked for; what follows from other answers; what a level
 * adds; what everyone gets. Among equals the order of the pack, in which material needs come before counselling.
 */
final class Offers {

    private static final String FIRST = "N2";

    private final List<Service> services;
    private final Reasons reasons;
    private final Supplier<ProviderMatcher> providers;
    private final Mask wishes;
    private final Mask first;

    Offers(Pack pack, Vocabulary vocabulary, Reasons reasons, Supplier<ProviderMatcher> providers) {
        this.services = pack.services();
        this.reasons = reasons;
        this.providers = providers;
        Mask asking = Mask.none(vocabulary);
        Mask foremost = Mask.none(vocabulary);
        for (Question question : pack.questions()) {
            for (String code : question.wishes()) {
                Property property = vocabulary.get(question.id());
                asking = asking.with(property.bit(code));
                if (question.id().equals(FIRST)) {
                    foremost = foremost.with(property.bit(code));
                }
            }
        }
        this.wishes = asking;
        this.first = foremost;
    }

    List<Offer> of(Outcome outcome, Interview interview, Words words) {
        long[] alarming = new long[outcome.row.length];
        Map<String, List<Rule>> held = new LinkedHashMap<>();
        for (Rule rule : outcome.held) {
            if (rule.finding().kind() == FindingKind.ALERT) {
                Reasons.collect(rule, outcome.row, alarming);
            } else if (rule.finding().kind() == FindingKind.OFFER) {
                held.computeIfAbsent(rule.finding().id(), id -> new ArrayList<>(2))
                        .add(rule);
            }
        }
        Mask urgent = Mask.of(alarming);
        List<Placed> placed = new ArrayList<>(held.size());
        for (Service service : services) {
            List<Rule> rules = held.get(service.id());
            if (rules != null) {
                placed.add(place(service, rules, urgent, outcome, interview, words));
            }
        }
        placed.sort(Comparator.comparing(Placed::rank));
        return placed.stream().map(Placed::offer).toList();
    }

    private record Placed(int rank, Offer offer) {}

    private Placed place(
            Service service, List<Rule> rules, Mask urgent, Outcome outcome, Interview interview, Words words) {
        long[] because = new long[outcome.row.length];
        When when = When.ANY_TIME;
        for (Rule rule : rules) {
            Reasons.collect(rule, outcome.row, because);
            When soon = Objects.requireNonNull(rule.finding().when());
            when = soon.compareTo(when) < 0 ? soon : when;
        }
        boolean asked = wishes.meets(because);
        boolean foremost = first.meets(because);
        Offer offer = new Offer(
                service.id(),
                service.need(),
                asked,
                foremost,
                when.name(),
                reasons.of(because, interview),
                rules.get(0).id(),
                words.get("services." + service.id() + ".text"),
                providers.get().match(service.id(), language(interview), interview.area()));
        return new Placed(rank(service, asked, foremost, urgent.meets(because)), offer);
    }

    private static int rank(Service service, boolean asked, boolean foremost, boolean urgent) {
        if (foremost) {
            return 0;
        }
        if (urgent || service.place() == Service.Place.URGENT) {
            return 1;
        }
        if (asked) {
            return 2;
        }
        return switch (service.place()) {
            case ASKED, URGENT -> 3;
            case ADDED -> 4;
            case EVERYONE -> 5;
        };
    }

    /** The language a provider should speak: the one that is easiest for the person. */
    private static String language(Interview interview) {
        String easiest = interview.easiestLanguage();
        return easiest == null ? interview.language() : easiest;
    }
}
