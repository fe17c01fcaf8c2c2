package org.recourse.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All rows of one import, whichever form they came in. Lives only as long as the import. */
final class Rows {

    private final Map<Table, Map<String, Row>> byKey = new EnumMap<>(Table.class);
    private final Map<Table, Map<String, Row>> byId = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> listed = new EnumMap<>(Table.class);

    Rows() {
        for (Table table : Table.values()) {
            byKey.put(table, new LinkedHashMap<>());
            byId.put(table, new HashMap<>());
            listed.put(table, new HashSet<>());
        }
    }

    /** Adds a row of a table or of a list, where each id stands once. */
    void addListed(Table table, Row row) {
        if (!of(listed, table).add(row.id())) {
            throw row.problem("id", "is used twice; give every " + table.singular() + " its own");
        }
        put(table, row.id(), row);
    }

    /** Adds an object nested in another; compiled JSON repeats shared objects, so the same again is fine. */
    void addNested(Table table, Ref parent, Row row) {
        put(table, table.isShared() ? row.id() : parent.table() + "/" + parent.id() + "/" + row.id(), row);
    }

    Collection<Row> list(Table table) {
        return of(byKey, table).values();
    }

    Optional<Row> find(Ref ref) {
        return Optional.ofNullable(of(byId, ref.table()).get(ref.id()));
    }

    Row get(Ref ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException("no row for " + ref));
    }

    Map<String, List<Row>> group(Table table, String column) {
        Map<String, List<Row>> groups = new HashMap<>();
        for (Row row : list(table)) {
            row.find(column)
                    .ifPresent(value -> groups.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(row));
        }
        return groups;
    }

    void checkLinks() {
        for (Table table : Table.values()) {
            for (String column : table.columns()) {
                Table.findTarget(column).ifPresent(target -> checkLinks(table, column, target));
            }
        }
    }

    private void checkLinks(Table table, String column, Table target) {
        for (Row row : list(table)) {
            row.find(column).filter(id -> find(new Ref(target, id)).isEmpty()).ifPresent(id -> {
                throw row.problem(column, "names no " + target.singular() + "; add that row or correct the id");
            });
        }
    }

    private void put(Table table, String key, Row row) {
        Map<String, Row> rows = of(byKey, table);
        Row merged = rows.merge(key, row, Row::merge);
        if (rows.size() > Limits.ROWS) {
            throw new DirectoryException(row.where(), "more than 100,000 " + table.plural() + "; split the directory");
        }
        if (table.isShared() || !of(byId, table).containsKey(row.id())) {
            of(byId, table).put(row.id(), merged);
        }
    }

    private static <T> T of(Map<Table, T> map, Table table) {
        T found = map.get(table);
        if (found == null) {
            throw new IllegalStateException("no rows for " + table);
        }
        return found;
    }
}
