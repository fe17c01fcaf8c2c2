package org.recourse.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** A file with a JSON list of HSDS objects, bare or as a page of the HSDS API. Holds one object at a time. */
final class JsonList {

    private final String file;
    private final JsonObjects objects;
    private final Warnings warnings;
    private Optional<LocalDate> created = Optional.empty();
    private boolean listed;

    JsonList(String file, Rows rows, Warnings warnings) {
        this.file = file;
        this.objects = new JsonObjects(file, rows);
        this.warnings = warnings;
    }

    /** Reads every object of the list; gives the day the file says it was created. */
    Optional<LocalDate> read(Table table, String text) {
        return Json.read(file, text, parser -> {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                readList(table, parser, "");
            } else if (first == JsonToken.START_OBJECT) {
                readPage(table, parser);
            }
            if (!listed || parser.nextToken() != null) {
                throw new DirectoryException(file, "is not one list of objects; write [...] or {\"contents\": [...]}");
            }
            return created;
        });
    }

    private void readPage(Table table, JsonParser parser) throws IOException {
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (key.equals("contents") && value == JsonToken.START_ARRAY) {
                readList(table, parser, "/contents");
            } else if (key.equals("created") && value == JsonToken.VALUE_STRING) {
                created = Optional.of(Dates.day(parser.getText(), file + " at /created"));
            } else if (key.equals("last_page") && value == JsonToken.VALUE_FALSE) {
                warnings.add(file, "is not the last page; the other pages are not read");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readList(Table table, JsonParser parser, String pointer) throws IOException {
        listed = true;
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode node = Json.MAPPER.readTree(parser);
            objects.addListed(table, node, pointer + "/" + i);
        }
    }
}
