package org.recourse.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The published description of the interface, for tests that hold the service to it. */
public final class ApiDescription {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Draft 2020-12, which OpenAPI 3.1 uses, with the place where OpenAPI keeps its schemas. */
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder(
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
            .metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("components"))
                    .build())
            .build();

    private final JsonNode root;

    private ApiDescription(JsonNode root) {
        this.root = root;
    }

    public static ApiDescription read() throws IOException {
        try (InputStream in = ApiDescription.class.getResourceAsStream("/openapi.json")) {
            return new ApiDescription(MAPPER.readTree(Objects.requireNonNull(in)));
        }
    }

    JsonNode root() {
        return root;
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    /** What in a document is not as a component schema says; empty if it is. */
    public List<String> violations(String schema, JsonNode document) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("$ref", "#/components/schemas/" + schema);
        return violations(reference, document);
    }

    public List<String> violations(String schema, byte[] document) throws IOException {
        return violations(schema, MAPPER.readTree(document));
    }

    List<String> violations(JsonNode schema, JsonNode document) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.get("components"));
        return SCHEMAS.getSchema(whole).validate(document).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /** Follows a reference, or gives the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** Every object of the document, the document itself first. */
    List<JsonNode> objects() {
        List<JsonNode> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.isObject()) {
            found.add(node);
        }
        node.forEach(child -> collect(child, found));
    }
}
