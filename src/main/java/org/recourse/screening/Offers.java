package org.recourse.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.ProviderMatcher;
import org.recourse.interview.Interview;
import org.recourse.pack.Mask;
import org.recourse.pack.Pack;
import org.recourse.pack.Property;
import org.recourse.pack.Question;
import org.recourse.pack.Service;
import org.recourse.pack.Vocabulary;
import org.recourse.rulebook.FindingKind;
import org.recourse.rulebook.Rule;
import org.recourse.rulebook.Rulebook;
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
    private static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::rank);

    private final List<Service> services;
    private final Reasons reasons;
    private final Texts texts;
    private final Supplier<ProviderMatcher> providers;
    private final Mask wishes;
    private final Mask foremostWishes;
    private final int[] serviceOf;
    private final Merged merged;

    Offers(Pack pack, Rulebook rulebook, Reasons reasons, Texts texts, Supplier<ProviderMatcher> providers) {
        Vocabulary vocabulary = rulebook.vocabulary();
        this.services = pack.services();
        this.reasons = reasons;
        this.texts = texts;
        this.providers = providers;
        List<String> ids = services.stream().map(Service::id).toList();
        this.serviceOf = rulebook.rules().stream()
                .mapToInt(rule -> ids.indexOf(rule.finding().id()))
                .toArray();
        this.merged = new Merged(rulebook, this::serviceOf);
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
        this.foremostWishes = foremost;
    }

    private int serviceOf(Rule rule) {
        return serviceOf[rule.index()];
    }

    List<Offer> of(Outcome outcome, Interview interview) {
        Mask urgent = urgent(outcome);
        ProviderMatcher.Nearby nearby = providers.get().near(language(interview), interview.area());
        @Nullable String[] words = texts.in(interview.language());
        List<Placed> placed = new ArrayList<>();
        merged.forEach(outcome.held, rules -> {
            String text = Objects.requireNonNull(words[rules.get(0).index()]);
            placed.add(place(rules, text, urgent, outcome, interview, nearby));
        });
        placed.sort(ORDER);
        List<Offer> offers = new ArrayList<>(placed.size());
        placed.forEach(next -> offers.add(next.offer()));
        return offers;
    }

    /** The answers behind what comes before everything else. */
    private Mask urgent(Outcome outcome) {
        long[] alarming = new long[outcome.row.length];
        for (Rule rule : outcome.held) {
            if (rule.finding().kind() == FindingKind.ALERT) {
                reasons.collect(rule, outcome.row, alarming);
            }
        }
        return Mask.of(alarming);
    }

    private record Placed(int rank, Offer offer) {}

    private Placed place(
            List<Rule> rules,
            String text,
            Mask urgent,
            Outcome outcome,
            Interview interview,
            ProviderMatcher.Nearby nearby) {
        Rule first = rules.get(0);
        Service service = services.get(serviceOf(first));
        long[] because = new long[outcome.row.length];
        When when = When.ANY_TIME;
        for (Rule rule : rules) {
            reasons.collect(rule, outcome.row, because);
            When soon = Objects.requireNonNull(rule.finding().when());
            when = soon.compareTo(when) < 0 ? soon : when;
        }
        boolean asked = wishes.meets(because);
        boolean foremost = foremostWishes.meets(because);
        Offer offer = new Offer(
                service.id(),
                service.need(),
                asked,
                foremost,
                when.name(),
                reasons.of(because, interview),
                first.id(),
                text,
                nearby.match(service.id()));
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
