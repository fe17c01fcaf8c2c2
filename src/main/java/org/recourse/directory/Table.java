package org.recourse.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The HSDS objects read here, and the columns kept of each; every other column is left behind. */
enum Table {
    ORGANIZATION("organizations"),
    SERVICE("services"),
    LOCATION("locations"),
    SERVICE_AT_LOCATION("service_at_locations"),
    ADDRESS("addresses"),
    PHONE("phones"),
    LANGUAGE("languages"),
    SCHEDULE("schedules"),
    COST_OPTION("cost_options"),
    REQUIRED_DOCUMENT("required_documents"),
    SERVICE_AREA("service_areas"),
    ATTRIBUTE("attributes"),
    TAXONOMY_TERM("taxonomy_terms"),
    TAXONOMY("taxonomies");

    private final String singular;
    private final String plural;
    private final String foreignKey;

    Table(String plural) {
        this.singular = name().toLowerCase(Locale.ROOT);
        this.plural = plural;
        this.foreignKey = singular + "_id";
    }

    /** The table with this singular or plural HSDS name. */
    static Optional<Table> find(String name) {
        return Arrays.stream(values())
                .filter(table -> table.singular.equals(name) || table.plural.equals(name))
                .findFirst();
    }

    /** The table a column such as {@code service_id} points into. */
    static Optional<Table> findTarget(String column) {
        return column.endsWith("_id") ? find(column.substring(0, column.length() - "_id".length())) : Optional.empty();
    }

    String singular() {
        return singular;
    }

    String plural() {
        return plural;
    }

    String foreignKey() {
        return foreignKey;
    }

    List<String> columns() {
        return switch (this) {
            case ORGANIZATION, TAXONOMY -> List.of("id", "name");
            case SERVICE -> List.of("id", "organization_id", "name", "status", "assured_date");
            case LOCATION -> List.of("id", "organization_id", "location_type");
            case SERVICE_AT_LOCATION -> List.of("id", "service_id", "location_id");
            case ADDRESS ->
                List.of(
                        "id",
                        "location_id",
                        "address_1",
                        "address_2",
                        "city",
                        "region",
                        "state_province",
                        "postal_code",
                        "country",
                        "address_type");
            case PHONE ->
                List.of(
                        "id",
                        "location_id",
                        "service_id",
                        "organization_id",
                        "service_at_location_id",
                        "number",
                        "extension",
                        "type");
            case LANGUAGE -> List.of("id", "service_id", "location_id", "phone_id", "code");
            case SCHEDULE ->
                List.of(
                        "id",
                        "service_id",
                        "location_id",
                        "service_at_location_id",
                        "freq",
                        "byday",
                        "description",
                        "opens_at",
                        "closes_at");
            case COST_OPTION -> List.of("id", "service_id", "option", "amount");
            case REQUIRED_DOCUMENT -> List.of("id", "service_id", "document");
            case SERVICE_AREA -> List.of("id", "service_id", "name");
            case ATTRIBUTE -> List.of("id", "link_id", "link_entity", "taxonomy_term_id");
            case TAXONOMY_TERM -> List.of("id", "code", "taxonomy", "taxonomy_id");
        };
    }

    /** Whether compiled JSON repeats the object wherever it is used, under one id. */
    boolean isShared() {
        return switch (this) {
            case ORGANIZATION, SERVICE, LOCATION, SERVICE_AT_LOCATION, TAXONOMY_TERM, TAXONOMY -> true;
            default -> false;
        };
    }
}
