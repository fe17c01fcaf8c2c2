package org.recourse.directory;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How, when and in which language an outlet can be reached, and whom it is there for. */
final class Contact {

    private static final Set<String> SPOKEN = Set.of("", "voice", "text", "hotline", "cell", "mobile");
    private static final int MAX_AREA_CHARS = 60;

    private final Children children;
    private final Warnings warnings;

    Contact(Children children, Warnings warnings) {
        this.children = children;
        this.warnings = warnings;
    }

    NavigableSet<String> languages(Outlet outlet) {
        NavigableSet<String> tags = new TreeSet<>();
        for (Row row : children(Table.LANGUAGE, outlet.serviceRef(), outlet.locationRef())) {
            if (row.find("code").isEmpty()) {
                warnings.add(row.where(), "code is missing, so the language is left out; fill it in");
                continue;
            }
            tags.add(LanguageTag.normalise(row.get("code"))
                    .orElseThrow(() -> row.problem("code", "is no language; write a BCP 47 or ISO 639 code like es")));
        }
        return tags;
    }

    NavigableSet<String> areas(Outlet outlet) {
        NavigableSet<String> areas = new TreeSet<>();
        for (Row row : children(Table.SERVICE_AREA, outlet.serviceRef())) {
            String area = PlainText.slug(row.find("name").orElse(""));
            if (area.isEmpty() || area.length() > MAX_AREA_CHARS) {
                warnings.add(row.where(), "name is no short area name, so the area is left out; write it like Queens");
            } else {
                areas.add(area);
            }
        }
        return areas;
    }

    Optional<String> findPhone(Outlet outlet) {
        return outlet.closestFirst().stream()
                .flatMap(ref -> children.list(Table.PHONE, ref).stream())
                .filter(row -> SPOKEN.contains(PlainText.slug(row.find("type").orElse(""))))
                .findFirst()
                .map(row -> row.get("number")
                        + row.find("extension").map(number -> " ext. " + number).orElse(""));
    }

    Optional<String> findHours(Outlet outlet) {
        return outlet.closestFirst().stream()
                .filter(ref -> ref.table() != Table.ORGANIZATION)
                .flatMap(ref -> Hours.describe(children.list(Table.SCHEDULE, ref)).stream())
                .findFirst();
    }

    /** Where to go; postal and virtual addresses are no such place. */
    Optional<Address> findAddress(Outlet outlet) {
        return addresses(outlet).stream()
                .filter(row -> row.find("address_type").orElse("physical").equalsIgnoreCase("physical"))
                .min(Comparator.comparing(Row::id))
                .map(Address::of);
    }

    List<Row> addresses(Outlet outlet) {
        return children(Table.ADDRESS, outlet.locationRef());
    }

    private List<Row> children(Table child, @Nullable Ref... parents) {
        return Stream.of(parents)
                .flatMap(ref -> ref == null ? Stream.empty() : children.list(child, ref).stream())
                .toList();
    }
}
