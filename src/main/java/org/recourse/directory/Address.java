package org.recourse.directory;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where to go. Exists only for places that are not confidential. */
public record Address(
        String street,
        @Nullable String unit,
        @Nullable String city,
        @Nullable String region,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {

    static Address of(Row row) {
        return new Address(
                row.get("address_1"),
                row.find("address_2").orElse(null),
                row.find("city").orElse(null),
                row.find("region").orElse(null),
                row.find("state_province").orElse(null),
                row.find("postal_code").orElse(null),
                row.find("country").orElse(null));
    }

    /** As written on an envelope, on one line and without the country. */
    public String oneLine() {
        String stateAndCode =
                Stream.of(state, postalCode).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Stream.of(street, unit, city, stateAndCode.isEmpty() ? null : stateAndCode)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    boolean isIn(String area) {
        return Stream.of(city, region)
                .filter(Objects::nonNull)
                .anyMatch(name -> PlainText.slug(name).equals(area));
    }
}
