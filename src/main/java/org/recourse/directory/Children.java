package org.recourse.directory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phones, languages, schedules and so on of each object, in the order of their ids. */
final class Children {

    private final Rows rows;
    private final Map<String, Map<String, List<Row>>> groups = new HashMap<>();

    Children(Rows rows) {
        this.rows = rows;
    }

    List<Row> list(Table child, Ref parent) {
        String column = parent.table().foreignKey();
        return groups
                .computeIfAbsent(child + "/" + column, key -> rows.group(child, column))
                .getOrDefault(parent.id(), List.of())
                .stream()
                .sorted(Comparator.comparing(Row::id))
                .toList();
    }
}
