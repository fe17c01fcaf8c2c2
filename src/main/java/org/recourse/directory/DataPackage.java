package org.recourse.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What datapackage.json says: when the package was created and which file holds which table. */
record DataPackage(Optional<LocalDate> created, Map<Table, String> files) {

    static final String FILE = "datapackage.json";
    private static final Pattern INSIDE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    static DataPackage parse(String text) {
        JsonNode root = Json.read(FILE, text, DataPackage::tree);
        JsonNode resources = root.path("resources");
        if (!resources.isArray() || resources.size() > Limits.RESOURCES) {
            throw problem("/resources", "is not a list of at most 200 resources; list one for each table");
        }
        Map<Table, String> files = new EnumMap<>(Table.class);
        for (int i = 0; i < resources.size(); i++) {
            String path = path(resources.path(i).path("path"), "/resources/" + i + "/path");
            String pointer = "/resources/" + i + "/name";
            Table.find(resources.path(i).path("name").asText()).ifPresent(table -> {
                if (files.put(table, path) != null) {
                    throw problem(pointer, "names a table twice; give each table one file");
                }
            });
        }
        return new DataPackage(created(root.path("created")), files);
    }

    private static JsonNode tree(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new DirectoryException(FILE, "is not an object; write {\"resources\": [...]}");
        }
        return Json.MAPPER.readTree(parser);
    }

    private static String path(JsonNode path, String pointer) {
        if (!path.isTextual()
                || path.textValue().length() > 200
                || !INSIDE.matcher(path.textValue()).matches()) {
            throw problem(
                    pointer, "is not a file inside the package; name one file, without '..', drive or web address");
        }
        return path.textValue();
    }

    private static Optional<LocalDate> created(JsonNode created) {
        return created.isTextual()
                ? Optional.of(Dates.day(created.textValue(), FILE + " at /created"))
                : Optional.empty();
    }

    private static DirectoryException problem(String pointer, String advice) {
        return new DirectoryException(FILE + " at " + pointer, advice);
    }
}
