package org.recourse.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Cost;
import org.recourse.directory.IdRequired;
import org.recourse.directory.ProviderMatch;
import org.recourse.screening.Assessment;

/** Whom to call, on one line. An address is there only where the directory shows it. */
final class Providers {

    private final Tongue tongue;

    /**
     * A piece of a line.
     *
     * @param together whether it is too short to be broken over two lines
     * @param number whether it is a number to call, which runs from left to right in any language
     */
    public record Part(String text, boolean together, boolean number) {

        private static final int SHORT = 40;

        private static Part of(String text, @Nullable String phone) {
            return new Part(text, text.length() <= SHORT, text.equals(phone));
        }
    }

    private static final Map<String, String> COMMAS = Map.of("ar", "، ", "zh-Hans", "、");

    Providers(Tongue tongue) {
        this.tongue = tongue;
    }

    /** The provider that stands first for an offer, if any does: all that a person needs to go there. */
    List<Part> whole(Assessment.Offer offer) {
        return first(offer, provider -> said(provider, provider.address(), provider.languages()));
    }

    /** The same in one line: whom to call, and when. */
    List<Part> line(Assessment.Offer offer) {
        return first(offer, provider -> said(provider, null, spoken(provider.languages())));
    }

    private static List<Part> first(Assessment.Offer offer, Function<ProviderMatch, List<String>> said) {
        return offer.providers().stream()
                .limit(1)
                .flatMap(provider -> said.apply(provider).stream().map(text -> Part.of(text, provider.phone())))
                .toList();
    }

    private List<String> said(ProviderMatch provider, @Nullable String address, List<String> languages) {
        List<String> parts = new ArrayList<>();
        parts.add(provider.organisation());
        add(parts, provider.phone());
        add(parts, provider.hours());
        add(parts, address);
        add(parts, languages(languages));
        if (provider.cost() == Cost.FREE) {
            parts.add(tongue.said("words.free"));
        }
        if (provider.idRequired() == IdRequired.NO) {
            parts.add(tongue.said("words.noId"));
        }
        provider.conditions().forEach(condition -> parts.add(tongue.said("conditions." + condition.name())));
        return parts;
    }

    /** The person's own language where it is spoken there, else every language that is. */
    private List<String> spoken(List<String> tags) {
        String own = Locale.forLanguageTag(tongue.language()).getLanguage();
        List<String> spoken = tags.stream()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(own))
                .toList();
        return spoken.isEmpty() ? tags : spoken;
    }

    /** Its number alone, if it has one. */
    static @Nullable String phone(Assessment.Offer offer) {
        return offer.providers().stream()
                .map(ProviderMatch::phone)
                .filter(phone -> phone != null)
                .findFirst()
                .orElse(null);
    }

    private String languages(List<String> tags) {
        Locale locale = Locale.forLanguageTag(tongue.language());
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                .collect(Collectors.joining(COMMAS.getOrDefault(tongue.language(), ", ")));
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            parts.add(part);
        }
    }
}
