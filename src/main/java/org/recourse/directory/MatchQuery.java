package org.recourse.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One question to the directory. An empty language or area means that nothing is known of it. */
record MatchQuery(String service, String language, String area) {

    private static final Map<Quality, MatchReason> REASONS = Map.of(
            Quality.SEX_WORKER_COMPETENT, MatchReason.SEX_WORKER_COMPETENT,
            Quality.TRANS_AFFIRMING, MatchReason.TRANS_AFFIRMING,
            Quality.NO_POLICE_CONTACT, MatchReason.NO_POLICE_CONTACT,
            Quality.UNDOCUMENTED_OK, MatchReason.UNDOCUMENTED_OK);

    /** Help without a price first; among equals peers, language, papers, distance and cost; then the id. */
    Comparator<Provider> order() {
        return Comparator.comparing(MatchQuery::asksSomethingInReturn)
                .thenComparing(provider -> !provider.has(Quality.PEER_LED))
                .thenComparing(provider -> !speaks(provider))
                .thenComparing(provider -> provider.idRequired() != IdRequired.NO)
                .thenComparing(this::distance)
                .thenComparing(MatchQuery::expense)
                .thenComparing(provider -> !isAround(provider))
                .thenComparing(Provider::id);
    }

    ProviderMatch describe(Provider provider) {
        Address address = provider.address();
        return new ProviderMatch(
                provider.id(),
                provider.name(),
                provider.organisation(),
                provider.phone(),
                List.copyOf(provider.languages()),
                provider.hours(),
                provider.cost(),
                provider.idRequired(),
                List.copyOf(provider.areas()),
                address == null ? null : address.oneLine(),
                why(provider),
                conditions(provider));
    }

    private List<MatchReason> why(Provider provider) {
        List<MatchReason> why = new ArrayList<>();
        if (provider.has(Quality.PEER_LED)) {
            why.add(MatchReason.PEER_LED);
        }
        if (speaks(provider)) {
            why.add(MatchReason.YOUR_LANGUAGE);
        }
        if (provider.idRequired() == IdRequired.NO) {
            why.add(MatchReason.NO_ID);
        }
        if (!area.isEmpty() && provider.areas().contains(area)) {
            why.add(MatchReason.NEAR);
        }
        if (provider.cost() == Cost.FREE) {
            why.add(MatchReason.FREE);
        }
        provider.qualities().stream()
                .map(REASONS::get)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(why::add);
        return why;
    }

    private static List<MatchCondition> conditions(Provider provider) {
        List<MatchCondition> conditions = new ArrayList<>();
        if (provider.has(Quality.FAITH_CONDITION)) {
            conditions.add(MatchCondition.FAITH_CONDITION);
        }
        if (provider.has(Quality.ABSTINENCE_REQUIRED)) {
            conditions.add(MatchCondition.ABSTINENCE_REQUIRED);
        }
        if (provider.has(Quality.EXIT_REQUIRED)) {
            conditions.add(MatchCondition.EXIT_REQUIRED);
        }
        if (provider.idRequired() == IdRequired.YES) {
            conditions.add(MatchCondition.ID_REQUIRED);
        }
        return conditions;
    }

    private static boolean asksSomethingInReturn(Provider provider) {
        return provider.has(Quality.FAITH_CONDITION)
                || provider.has(Quality.ABSTINENCE_REQUIRED)
                || provider.has(Quality.EXIT_REQUIRED);
    }

    private boolean speaks(Provider provider) {
        return !language.isEmpty() && provider.speaks(language);
    }

    private int distance(Provider provider) {
        if (area.isEmpty() || provider.areas().contains(area)) {
            return 0;
        }
        return provider.areas().contains(Provider.CITYWIDE) ? 1 : 2;
    }

    private static int expense(Provider provider) {
        return switch (provider.cost()) {
            case FREE -> 0;
            case LOW -> 1;
            case UNKNOWN -> 2;
            case FEE -> 3;
        };
    }

    /** Of two places of one service, the one in the area. */
    private boolean isAround(Provider provider) {
        Address address = provider.address();
        return address != null && !area.isEmpty() && address.isIn(area);
    }
}
