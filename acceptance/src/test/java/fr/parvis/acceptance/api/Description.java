package fr.parvis.acceptance.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of the running application. Its schemas are read strictly: a field that no schema names is an
 * error, since nobody was told of it.
 */
final class Description {

    private final JsonNode document;
    private final JsonNode strict;

    Description(String text) {
        this.document = JsonMapper.shared().readTree(text);
        this.strict = JsonMapper.shared().readTree(text.replace("#/components/schemas/", "#/$defs/"));
        close(strict);
    }

    JsonNode document() {
        return document;
    }

    /** What is wrong with an answer, by what is said of it; a status or a format that is not described is wrong too. */
    List<String> faults(String path, String method, int status, String type, JsonNode body) {
        JsonNode content = strict.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        JsonNode format = content.path(type.replaceFirst(";.*", "").strip());
        if (format.isMissingNode()) {
            return List.of(status + " as " + type + " is not described");
        }
        return faults((ObjectNode) format.path("schema").deepCopy(), body);
    }

    private List<String> faults(ObjectNode schema, JsonNode body) {
        schema.set("$defs", strict.path("components").path("schemas"));
        return registry().getSchema(schema).validate(body).stream()
                .map(Error::toString)
                .toList();
    }

    static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.path("type").isString()) {
            object.put("additionalProperties", false);
        }
        node.forEach(Description::close);
    }
}
