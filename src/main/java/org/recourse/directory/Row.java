package org.recourse.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One HSDS object with the columns kept of it, and where it was found. */
record Row(String where, Map<String, String> values) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    Row {
        values = Map.copyOf(values);
        String id = values.get("id");
        if (id == null || !ID.matcher(id).matches()) {
            throw new DirectoryException(
                    where, "id is missing or no id; use a UUID, or up to 100 letters, digits, dots, colons and dashes");
        }
    }

    Optional<String> find(String column) {
        return Optional.ofNullable(values.get(column));
    }

    String get(String column) {
        return find(column).orElseThrow(() -> problem(column, "is missing; fill it in"));
    }

    String id() {
        return get("id");
    }

    DirectoryException problem(String column, String advice) {
        return new DirectoryException(where, column + " " + advice);
    }

    /** Both mentions of one object taken together; they may add to each other, not contradict. */
    Row merge(Row other) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        other.values.forEach((column, value) -> {
            String earlier = merged.put(column, value);
            if (earlier != null && !earlier.equals(value)) {
                throw other.problem(column, "differs from the same object at " + where + "; give each object one id");
            }
        });
        return new Row(where, merged);
    }
}
