package org.recourse.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Cost;
import org.recourse.directory.IdRequired;
import org.recourse.directory.ProviderMatch;
import org.recourse.screening.Assessment;

/** Whom to call, on one line. An address is there only where the directory shows it. */
final class Providers {

    private final Tongue tongue;

    Providers(Tongue tongue) {
        this.tongue = tongue;
    }

    /** The provider that stands first for an offer, if any does: all that a person needs to go there. */
    @Nullable
    String whole(Assessment.Offer offer) {
        return first(offer, true);
    }

    /** The same in one line: whom to call, and when. */
    @Nullable
    String line(Assessment.Offer offer) {
        return first(offer, false);
    }

    private @Nullable String first(Assessment.Offer offer, boolean whole) {
        if (offer.providers().isEmpty()) {
            return null;
        }
        ProviderMatch provider = offer.providers().get(0);
        List<String> parts = new ArrayList<>();
        parts.add(provider.organisation());
        add(parts, provider.phone());
        add(parts, provider.hours());
        if (whole) {
            add(parts, provider.address());
            add(parts, languages(provider.languages()));
        } else {
            add(parts, languages(spoken(provider.languages())));
        }
        if (provider.cost() == Cost.FREE) {
            parts.add(tongue.said("words.free"));
        }
        if (provider.idRequired() == IdRequired.NO) {
            parts.add(tongue.said("words.noId"));
        }
        provider.conditions().forEach(condition -> parts.add(tongue.said("conditions." + condition.name())));
        return String.join(" - ", parts);
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
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            parts.add(part);
        }
    }
}
