package org.recourse.directory;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which places must not become known. In doubt a place is confidential. */
final class Confidentiality {

    private static final Pattern TYPE = Pattern.compile("redacted|confidential|undisclosed");

    private final Rows rows;
    private final Attributes attributes;
    private final Set<String> services;
    private final Set<String> locations = new HashSet<>();

    Confidentiality(Rows rows, Attributes attributes) {
        this.rows = rows;
        this.attributes = attributes;
        services = rows.list(Table.SERVICE).stream()
                .filter(row -> isMarked(Table.SERVICE, row) || isOrganizationMarked(row))
                .map(Row::id)
                .collect(Collectors.toSet());
        addMarkedLocations();
        addSameAddresses();
    }

    boolean covers(Outlet outlet) {
        Row at = outlet.atLocation();
        Row location = outlet.location();
        return services.contains(outlet.service().id())
                || (at != null && isMarked(Table.SERVICE_AT_LOCATION, at))
                || (location != null && locations.contains(location.id()));
    }

    private void addMarkedLocations() {
        for (Row row : rows.list(Table.LOCATION)) {
            boolean isTyped = row.find("location_type")
                    .map(PlainText::slug)
                    .filter(type -> TYPE.matcher(type).find())
                    .isPresent();
            if (isTyped || isMarked(Table.LOCATION, row) || isOrganizationMarked(row)) {
                locations.add(row.id());
            }
        }
        for (Row row : rows.list(Table.SERVICE_AT_LOCATION)) {
            if (isMarked(Table.SERVICE_AT_LOCATION, row) || services.contains(row.get("service_id"))) {
                row.find("location_id").ifPresent(locations::add);
            }
        }
        for (Row row : rows.list(Table.ADDRESS)) {
            if (isMarked(Table.ADDRESS, row)) {
                row.find("location_id").ifPresent(locations::add);
            }
        }
    }

    /** The address of a confidential place stays confidential when it is listed once more for another location. */
    private void addSameAddresses() {
        Set<StreetLine> streets = rows.list(Table.ADDRESS).stream()
                .filter(row ->
                        row.find("location_id").filter(locations::contains).isPresent())
                .map(StreetLine::of)
                .filter(street -> !street.isEmpty())
                .collect(Collectors.toSet());
        for (Row row : rows.list(Table.ADDRESS)) {
            if (streets.contains(StreetLine.of(row))) {
                row.find("location_id").ifPresent(locations::add);
            }
        }
    }

    private boolean isOrganizationMarked(Row row) {
        return row.find("organization_id")
                .filter(id -> attributes.isMarkedConfidential(new Ref(Table.ORGANIZATION, id)))
                .isPresent();
    }

    private boolean isMarked(Table table, Row row) {
        return attributes.isMarkedConfidential(new Ref(table, row.id()));
    }
}
