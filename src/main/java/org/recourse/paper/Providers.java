package org.recourse.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Cost;
import org.recourse.directory.IdRequired;
import org.recourse.directory.ProviderMatch;
import org.recourse.screening.Assessment;

/**
 * The number to call, on one line. Neither the name of a place nor its address is there, nor what it asks in return:
 * each can tell whoever finds a paper why the person was given it.
 */
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

    /** The number of the provider that stands first for an offer, if any does, and what to know before the call. */
    List<Part> line(Assessment.Offer offer) {
        return offer.providers().stream()
                .limit(1)
                .flatMap(provider -> said(provider).stream().map(text -> Part.of(text, provider.phone())))
                .toList();
    }

    private List<String> said(ProviderMatch provider) {
        List<String> parts = new ArrayList<>();
        add(parts, provider.phone());
        add(parts, provider.hours());
        add(parts, languages(spoken(provider.languages())));
        if (provider.cost() == Cost.FREE) {
            parts.add(tongue.said("words.free"));
        }
        if (provider.idRequired() == IdRequired.NO) {
            parts.add(tongue.said("words.noId"));
        }
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
