package org.recourse.directory;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What our two taxonomies say about an outlet: the services it gives and how it works. */
final class Labels {

    private static final Pattern SERVICE_CODE = Pattern.compile("SVC-[A-Z]+(-[A-Z]+)*");

    private final Attributes attributes;
    private final Warnings warnings;

    Labels(Attributes attributes, Warnings warnings) {
        this.attributes = attributes;
        this.warnings = warnings;
    }

    NavigableSet<String> serves(Outlet outlet) {
        NavigableSet<String> codes = new TreeSet<>();
        for (Attributes.Term term : terms(Attributes.SERVICE, outlet.serviceRef(), outlet.atLocationRef())) {
            if (!SERVICE_CODE.matcher(term.code()).matches() || term.code().length() > 40) {
                throw new DirectoryException(term.where(), "code is no service code; write it like SVC-SHELTER");
            }
            codes.add(term.code());
        }
        if (codes.isEmpty()) {
            warnings.add(outlet.service().where(), "has no recourse-service term and will never be offered");
        }
        return codes;
    }

    NavigableSet<Quality> qualities(Outlet outlet) {
        NavigableSet<Quality> qualities = new TreeSet<>();
        for (Attributes.Term term :
                terms(Attributes.QUALITY, outlet.closestFirst().toArray(Ref[]::new))) {
            Optional<Quality> quality = Quality.find(term.code());
            quality.ifPresent(qualities::add);
            if (quality.isEmpty() && !term.isConfidential() && !term.isMayReceive()) {
                warnings.add(term.where(), "is no quality known here and is left out; correct its code");
            }
        }
        return qualities;
    }

    /** Whether somebody marked this very service, or it at this place; a mark on anything wider says nothing. */
    boolean mayReceive(Outlet outlet) {
        return terms(Attributes.QUALITY, outlet.serviceRef(), outlet.atLocationRef()).stream()
                .anyMatch(Attributes.Term::isMayReceive);
    }

    private List<Attributes.Term> terms(String taxonomy, @Nullable Ref... refs) {
        return Stream.of(refs)
                .flatMap(ref -> ref == null ? Stream.empty() : attributes.list(ref).stream())
                .filter(term -> term.taxonomy().equals(taxonomy))
                .toList();
    }
}
