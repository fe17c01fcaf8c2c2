package org.recourse.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Taxonomy terms by the object they are attached to. */
final class Attributes {

    static final String SERVICE = "recourse-service";
    static final String QUALITY = "recourse-quality";
    static final String CONFIDENTIAL = "confidential-location";
    static final String MAY_RECEIVE = "may-receive";

    private static final Set<Table> MAY_BE_CONFIDENTIAL =
            Set.of(Table.SERVICE, Table.SERVICE_AT_LOCATION, Table.LOCATION, Table.ADDRESS, Table.ORGANIZATION);

    private final Rows rows;
    private final Map<Ref, List<Term>> terms = new HashMap<>();

    Attributes(Rows rows) {
        this.rows = rows;
        rows.list(Table.ATTRIBUTE).forEach(this::attach);
    }

    List<Term> list(Ref ref) {
        return terms.getOrDefault(ref, List.of());
    }

    boolean isMarkedConfidential(Ref ref) {
        return list(ref).stream().anyMatch(Term::isConfidential);
    }

    private void attach(Row attribute) {
        Optional<Term> term = attribute
                .find("taxonomy_term_id")
                .flatMap(id -> rows.find(new Ref(Table.TAXONOMY_TERM, id)))
                .map(this::term);
        if (term.isEmpty()) {
            return;
        }
        Optional<Ref> target = target(attribute);
        if (term.get().isConfidential()
                && target.filter(ref -> MAY_BE_CONFIDENTIAL.contains(ref.table()))
                        .isEmpty()) {
            throw attribute.problem(
                    "link_entity", "cannot be confidential; mark the location, its address or the service");
        }
        target.ifPresent(
                ref -> terms.computeIfAbsent(ref, key -> new ArrayList<>()).add(term.get()));
    }

    private Term term(Row row) {
        Optional<String> taxonomy = row.find("taxonomy")
                .or(() -> row.find("taxonomy_id")
                        .flatMap(id -> rows.find(new Ref(Table.TAXONOMY, id)))
                        .flatMap(found -> found.find("name")));
        return new Term(PlainText.slug(taxonomy.orElse("")), row.find("code").orElse(""), row.where());
    }

    /** What the attribute is attached to; empty where that is of a kind not read here. */
    private Optional<Ref> target(Row attribute) {
        String id = attribute.get("link_id");
        Optional<String> entity = attribute.find("link_entity");
        Optional<Table> named = entity.flatMap(Table::find);
        if (entity.isPresent() && named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named.map(Stream::of)
                .orElseGet(() -> Arrays.stream(Table.values()))
                .map(table -> new Ref(table, id))
                .filter(ref -> rows.find(ref).isPresent())
                .findFirst()
                .orElseThrow(() -> attribute.problem("link_id", "names nothing here; add that row or correct the id")));
    }

    /** A taxonomy term, with the taxonomy named as a slug. */
    record Term(String taxonomy, String code, String where) {

        boolean isConfidential() {
            return PlainText.slug(code).equals(CONFIDENTIAL);
        }

        boolean isMayReceive() {
            return code.equals(MAY_RECEIVE);
        }
    }
}
