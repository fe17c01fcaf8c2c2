package org.recourse.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a file differs from what it should hold: JSON Pointers of names and places that we publish, never a value. */
final class Differences {

    private final List<String> pointers = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonNode file, JsonNode expected) {
        Differences differences = new Differences();
        differences.compare("", file, expected);
        return List.copyOf(differences.pointers);
    }

    private void compare(String pointer, JsonNode file, JsonNode expected) {
        if (file.isObject() && expected.isObject()) {
            objects(pointer, file, expected);
        } else if (file.isArray() && expected.isArray()) {
            lists(pointer, file, expected);
        } else if (!file.equals(expected)) {
            pointers.add(pointer);
        }
    }

    private void objects(String pointer, JsonNode file, JsonNode expected) {
        int before = pointers.size();
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode found = file.get(field.getKey());
            String place = pointer + "/" + field.getKey();
            if (found == null) {
                pointers.add(place);
            } else {
                compare(place, found, field.getValue());
            }
        }
        // A field too many, or another order of them: its name is the file's, so the object is named instead.
        if (pointers.size() == before && !names(file).equals(names(expected))) {
            pointers.add(pointer);
        }
    }

    private void lists(String pointer, JsonNode file, JsonNode expected) {
        for (int index = 0; index < Math.min(file.size(), expected.size()); index++) {
            compare(pointer + "/" + index, file.get(index), expected.get(index));
        }
        if (file.size() != expected.size()) {
            pointers.add(pointer);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
