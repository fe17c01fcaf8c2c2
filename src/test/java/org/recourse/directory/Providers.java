package org.recourse.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A provider of which a test says only what matters. */
record Providers(
        String id,
        String serviceId,
        List<String> languages,
        List<String> areas,
        Cost cost,
        LocalDate assured,
        List<Quality> qualities) {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    static Providers called(String id) {
        return new Providers(id, id, List.of("en"), List.of(), Cost.UNKNOWN, TODAY, List.of());
    }

    Providers of(String service) {
        return new Providers(id, service, languages, areas, cost, assured, qualities);
    }

    Providers speaking(String... tags) {
        return new Providers(id, serviceId, List.of(tags), areas, cost, assured, qualities);
    }

    Providers in(String... slugs) {
        return new Providers(id, serviceId, languages, List.of(slugs), cost, assured, qualities);
    }

    Providers costing(Cost price) {
        return new Providers(id, serviceId, languages, areas, price, assured, qualities);
    }

    Providers assuredOn(LocalDate day) {
        return new Providers(id, serviceId, languages, areas, cost, day, qualities);
    }

    Providers with(Quality... all) {
        return new Providers(id, serviceId, languages, areas, cost, assured, List.of(all));
    }

    Provider build() {
        NavigableSet<Quality> has = new TreeSet<>(qualities);
        return new Provider(
                id,
                serviceId,
                "Example " + id,
                "Example Organization",
                new TreeSet<>(List.of("SVC-SHELTER")),
                new TreeSet<>(languages),
                new TreeSet<>(areas),
                "212-555-0100",
                null,
                cost,
                has.contains(Quality.NO_ID_NEEDED) ? IdRequired.NO : IdRequired.UNKNOWN,
                assured,
                ServiceStatus.ACTIVE,
                false,
                false,
                null,
                has);
    }

    static Directory directory(Providers... providers) {
        return new Directory(
                TODAY, Arrays.stream(providers).map(Providers::build).toList());
    }
}
