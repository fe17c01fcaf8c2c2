package org.recourse.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds who gives a service, best first, as of one day. Safe to share between threads; make a new one when the day or
 * the directory changes.
 */
public final class ProviderMatcher {

    /** How many providers are shown with one offer. */
    public static final int MOST = 5;

    private static final int CACHED = 10_000;

    private final Map<String, List<Provider>> byService;
    private final Set<String> languages;
    private final Set<String> areas;
    private final ConcurrentMap<MatchQuery, List<ProviderMatch>> cache = new ConcurrentHashMap<>();

    public ProviderMatcher(Directory directory, LocalDate asOf) {
        Map<String, List<Provider>> offered = new HashMap<>();
        Set<String> spoken = new HashSet<>();
        Set<String> reached = new HashSet<>();
        for (Provider provider : directory.providers()) {
            if (provider.standing(asOf) == Standing.OFFERED) {
                provider.serves()
                        .forEach(service -> offered.computeIfAbsent(service, key -> new ArrayList<>())
                                .add(provider));
                provider.languages().forEach(tag -> spoken.add(LanguageTag.primary(tag)));
                reached.addAll(provider.areas());
            }
        }
        byService = Map.copyOf(offered);
        languages = Set.copyOf(spoken);
        areas = Set.copyOf(reached);
    }

    /** The provider of that id, if it may be offered. */
    public Optional<Provider> findOffered(String id) {
        return byService.values().stream()
                .flatMap(List::stream)
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }

    /** At most {@link #MOST} providers of the service, one place of each, for a BCP 47 language and an area. */
    public List<ProviderMatch> match(String service, String language, @Nullable String area) {
        return near(language, area).match(service);
    }

    /** What can be found for a BCP 47 language and an area. */
    public Nearby near(String language, @Nullable String area) {
        return new Nearby(knownLanguage(language), knownArea(area));
    }

    /** The directory as seen by somebody with a language and an area. */
    public final class Nearby {

        private final String language;
        private final String area;

        private Nearby(String language, String area) {
            this.language = language;
            this.area = area;
        }

        /** At most {@link #MOST} providers of the service, one place of each. */
        public List<ProviderMatch> match(String service) {
            return byService.containsKey(service) ? lookUp(new MatchQuery(service, language, area)) : List.of();
        }
    }

    private List<ProviderMatch> lookUp(MatchQuery query) {
        List<ProviderMatch> cached = cache.get(query);
        if (cached != null) {
            return cached;
        }
        List<ProviderMatch> found = find(query);
        if (cache.size() < CACHED) {
            cache.put(query, found);
        }
        return found;
    }

    int cached() {
        return cache.size();
    }

    private List<ProviderMatch> find(MatchQuery query) {
        Set<String> services = new HashSet<>();
        return byService.getOrDefault(query.service(), List.of()).stream()
                .sorted(query.order())
                .filter(provider -> services.add(provider.serviceId()))
                .limit(MOST)
                .map(query::describe)
                .toList();
    }

    private String knownLanguage(String language) {
        if (languages.contains(language)) {
            return language;
        }
        return LanguageTag.normalise(language)
                .map(LanguageTag::primary)
                .filter(languages::contains)
                .orElse("");
    }

    private String knownArea(@Nullable String area) {
        if (area == null || areas.contains(area)) {
            return area == null ? "" : area;
        }
        String slug = PlainText.slug(area);
        return areas.contains(slug) ? slug : "";
    }
}
