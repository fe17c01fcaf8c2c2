package org.recourse.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider as shown with an offer, with the reasons for its place in the list. */
public record ProviderMatch(
        String id,
        String name,
        String organisation,
        @Nullable String phone,
        List<String> languages,
        @Nullable String hours,
        Cost cost,
        IdRequired idRequired,
        List<String> areas,
        @Nullable String address,
        List<MatchReason> why,
        List<MatchCondition> conditions) {

    public ProviderMatch {
        languages = List.copyOf(languages);
        areas = List.copyOf(areas);
        why = List.copyOf(why);
        conditions = List.copyOf(conditions);
    }
}
