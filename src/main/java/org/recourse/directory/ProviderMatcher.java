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

    private final Map<String, List<Provider>> byService;
    private final Set<String> languages;
    private final Set<String> areas;

    /** By language and area. There are as many as the directory has of each: what it does not know is one. */
    private final ConcurrentMap<String, ConcurrentMap<String, Nearby>> known = new ConcurrentHashMap<>();

    /** Each once: many languages and areas see the same. */
    private final ConcurrentMap<ProviderMatch, ProviderMatch> described = new ConcurrentHashMap<>();

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
        String spoken = knownLanguage(language);
        String place = knownArea(area);
        ConcurrentMap<String, Nearby> places = known.get(spoken);
        Nearby nearby = places == null ? null : places.get(place);
        return nearby != null
                ? nearby
                : known.computeIfAbsent(spoken, key -> new ConcurrentHashMap<>())
                        .computeIfAbsent(place, key -> new Nearby(spoken, place));
    }

    /** The directory as seen by somebody with a language and an area. */
    public final class Nearby {

        private final String language;
        private final String area;
        private final ConcurrentMap<String, List<ProviderMatch>> found = new ConcurrentHashMap<>();

        private Nearby(String language, String area) {
            this.language = language;
            this.area = area;
        }

        /** At most {@link #MOST} providers of the service, one place of each. */
        public List<ProviderMatch> match(String service) {
            List<ProviderMatch> known = found.get(service);
            if (known != null) {
                return known;
            }
            return byService.containsKey(service)
                    ? found.computeIfAbsent(service, key -> find(new MatchQuery(key, language, area)))
                    : List.of();
        }
    }

    int cached() {
        return known.values().stream()
                .flatMap(areas -> areas.values().stream())
                .mapToInt(nearby -> nearby.found.size())
                .sum();
    }

    private List<ProviderMatch> find(MatchQuery query) {
        Set<String> services = new HashSet<>();
        return byService.getOrDefault(query.service(), List.of()).stream()
                .sorted(query.order())
                .filter(provider -> services.add(provider.serviceId()))
                .limit(MOST)
                .map(query::describe)
                .map(match -> described.computeIfAbsent(match, same -> same))
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
