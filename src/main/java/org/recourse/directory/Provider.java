package org.recourse.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One service at one place, or without a place: what a person can be sent to.
 *
 * @param mayReceive whether it may be named as one that gets something of a record; no unless a person marked it
 */
public record Provider(
        String id,
        String serviceId,
        String name,
        String organisation,
        NavigableSet<String> serves,
        NavigableSet<String> languages,
        NavigableSet<String> areas,
        @Nullable String phone,
        @Nullable String hours,
        Cost cost,
        IdRequired idRequired,
        @Nullable LocalDate assuredDate,
        ServiceStatus status,
        boolean confidential,
        boolean mayReceive,
        @Nullable Address address,
        NavigableSet<Quality> qualities) {

    /** The area of a provider that serves the whole city. */
    public static final String CITYWIDE = "citywide";

    /** How long a provider is offered after somebody last vouched for its entry. */
    public static final int ASSURED_FOR_DAYS = 180;

    public Provider {
        serves = sorted(serves);
        languages = sorted(languages);
        areas = sorted(areas);
        qualities = sorted(qualities);
        if (confidential && address != null) {
            throw new IllegalArgumentException("a confidential provider has no address");
        }
    }

    /** Whether it may be offered on that day. */
    public Standing standing(LocalDate asOf) {
        if (status != ServiceStatus.ACTIVE) {
            return Standing.INACTIVE;
        }
        if (assuredDate == null || assuredDate.isBefore(asOf.minusDays(ASSURED_FOR_DAYS))) {
            return Standing.STALE;
        }
        return isAssuredAhead(asOf) ? Standing.STALE : Standing.OFFERED;
    }

    /** Whether the assured date lies ahead, by more than a day for time zones: surely a slip. */
    boolean isAssuredAhead(LocalDate asOf) {
        return assuredDate != null && assuredDate.isAfter(asOf.plusDays(1));
    }

    boolean has(Quality quality) {
        return qualities.contains(quality);
    }

    boolean speaks(String primaryLanguage) {
        return languages.stream().map(LanguageTag::primary).anyMatch(primaryLanguage::equals);
    }

    private static <T extends Comparable<T>> NavigableSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(values));
    }
}
