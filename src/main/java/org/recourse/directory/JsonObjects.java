package org.recourse.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes nested HSDS objects apart into rows, so that both forms of a directory are read alike from there on. */
final class JsonObjects {

    private final String file;
    private final Rows rows;

    JsonObjects(String file, Rows rows) {
        this.file = file;
        this.rows = rows;
    }

    void addListed(Table table, JsonNode node, String pointer) {
        Row row = row(table, node, pointer, Map.of());
        rows.addListed(table, row);
        addChildren(table, row.id(), node, pointer);
    }

    private String addNested(Table table, JsonNode node, String pointer, Ref parent, Map<String, String> link) {
        Row row = row(table, node, pointer, link);
        rows.addNested(table, parent, row);
        addChildren(table, row.id(), node, pointer);
        return row.id();
    }

    private Row row(Table table, JsonNode node, String pointer, Map<String, String> link) {
        if (!node.isObject()) {
            throw problem(pointer, "is not an object; write the " + table.singular() + " as {...}");
        }
        Map<String, String> values = new HashMap<>();
        for (String column : table.columns()) {
            String value = PlainText.of(scalar(node, column, pointer));
            if (!value.isEmpty()) {
                values.put(column, value);
            }
        }
        values.putAll(link);
        Row row = new Row(where(pointer), values);
        for (Table part : parts(table)) {
            String field = part == Table.TAXONOMY ? "taxonomy_detail" : part.singular();
            JsonNode nested = node.path(field);
            if (!nested.isMissingNode() && !nested.isNull()) {
                Ref parent = new Ref(table, row.id());
                values.put(part.foreignKey(), addNested(part, nested, pointer + "/" + field, parent, Map.of()));
            }
        }
        return new Row(where(pointer), values);
    }

    private String scalar(JsonNode node, String column, String pointer) {
        JsonNode value = node.path(column);
        if (value.isContainerNode()) {
            throw problem(pointer + "/" + column, "is a list or an object; write one value");
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }

    private void addChildren(Table table, String id, JsonNode node, String pointer) {
        for (Table child : children(table)) {
            JsonNode list = node.path(child.plural());
            if (list.isMissingNode() || list.isNull()) {
                continue;
            }
            if (!list.isArray()) {
                throw problem(pointer + "/" + child.plural(), "is not a list; write [...]");
            }
            Map<String, String> link = child == Table.ATTRIBUTE
                    ? Map.of("link_id", id, "link_entity", table.singular())
                    : Map.of(table.foreignKey(), id);
            addChildren(child, list, pointer + "/" + child.plural(), new Ref(table, id), link);
        }
    }

    private void addChildren(Table child, JsonNode list, String pointer, Ref parent, Map<String, String> link) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String at = pointer + "/" + i;
            if (!ids.add(addNested(child, list.path(i), at, parent, link))) {
                throw problem(at + "/id", "is used twice; give every " + child.singular() + " its own");
            }
        }
    }

    private static List<Table> parts(Table table) {
        return switch (table) {
            case SERVICE -> List.of(Table.ORGANIZATION);
            case SERVICE_AT_LOCATION -> List.of(Table.LOCATION);
            case ATTRIBUTE -> List.of(Table.TAXONOMY_TERM);
            case TAXONOMY_TERM -> List.of(Table.TAXONOMY);
            default -> List.of();
        };
    }

    private static List<Table> children(Table table) {
        return switch (table) {
            case SERVICE ->
                List.of(
                        Table.PHONE,
                        Table.SCHEDULE,
                        Table.SERVICE_AREA,
                        Table.SERVICE_AT_LOCATION,
                        Table.LANGUAGE,
                        Table.COST_OPTION,
                        Table.REQUIRED_DOCUMENT,
                        Table.ATTRIBUTE);
            case ORGANIZATION -> List.of(Table.PHONE, Table.LOCATION, Table.ATTRIBUTE);
            case SERVICE_AT_LOCATION -> List.of(Table.PHONE, Table.SCHEDULE, Table.ATTRIBUTE);
            case LOCATION -> List.of(Table.ADDRESS, Table.PHONE, Table.SCHEDULE, Table.LANGUAGE, Table.ATTRIBUTE);
            case ATTRIBUTE, TAXONOMY_TERM, TAXONOMY -> List.of();
            default -> List.of(Table.ATTRIBUTE);
        };
    }

    private DirectoryException problem(String pointer, String advice) {
        return new DirectoryException(where(pointer), advice);
    }

    private String where(String pointer) {
        return file + " at " + pointer;
    }
}
