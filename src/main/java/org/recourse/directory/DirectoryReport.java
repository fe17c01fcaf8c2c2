package org.recourse.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an import brought: counts of providers, the services somebody gives and those nobody does. */
public record DirectoryReport(
        LocalDate asOf,
        int read,
        int kept,
        int hiddenStale,
        int hiddenInactive,
        int confidentialWithoutAddress,
        List<String> covered,
        List<String> notCovered,
        List<String> warnings) {

    public DirectoryReport {
        covered = List.copyOf(covered);
        notCovered = List.copyOf(notCovered);
        warnings = List.copyOf(warnings);
    }

    static DirectoryReport of(DirectoryImport done, LocalDate asOf, Collection<String> services) {
        List<Provider> providers = done.directory().providers();
        Set<String> given = providers.stream()
                .filter(provider -> provider.standing(asOf) == Standing.OFFERED)
                .flatMap(provider -> provider.serves().stream())
                .collect(Collectors.toSet());
        return new DirectoryReport(
                asOf,
                providers.size(),
                count(providers, asOf, Standing.OFFERED),
                count(providers, asOf, Standing.STALE),
                count(providers, asOf, Standing.INACTIVE),
                (int) providers.stream().filter(Provider::confidential).count(),
                services.stream().filter(given::contains).sorted().distinct().toList(),
                services.stream()
                        .filter(service -> !given.contains(service))
                        .sorted()
                        .distinct()
                        .toList(),
                warnings(done, asOf));
    }

    private static int count(List<Provider> providers, LocalDate asOf, Standing standing) {
        return (int) providers.stream()
                .filter(provider -> provider.standing(asOf) == standing)
                .count();
    }

    private static List<String> warnings(DirectoryImport done, LocalDate asOf) {
        List<String> warnings = new ArrayList<>(done.warnings());
        long ahead = done.directory().providers().stream()
                .filter(provider -> provider.isAssuredAhead(asOf))
                .count();
        if (ahead > 0) {
            warnings.add("assured_date lies ahead for " + ahead + " of the providers, so they are hidden; correct it");
        }
        return warnings;
    }
}
