package fr.parvis.web;

import fr.parvis.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the page for people out of the document for machines. */
final class ApiViews {

    private final Texts texts;

    private ApiViews(Texts texts) {
        this.texts = texts;
    }

    static ApiView of(JsonNode document, Texts texts) {
        return new ApiViews(texts).view(document);
    }

    private ApiView view(JsonNode document) {
        List<ApiView.Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(operation(path.getKey(), method))));
        List<ApiView.Schema> schemas = document.path("components").path("schemas").properties().stream()
                .map(this::schema)
                .toList();
        return new ApiView(document.path("info").path("description").asString(), operations, schemas);
    }

    private ApiView.Operation operation(String path, Map.Entry<String, JsonNode> method) {
        JsonNode what = method.getValue();
        List<ApiView.Parameter> parameters = what.path("parameters")
                .valueStream()
                .map(each ->
                        new ApiView.Parameter(text(each, "name"), text(each, "description"), text(each, "example")))
                .toList();
        return new ApiView.Operation(
                text(what, "operationId"),
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                text(what, "summary"),
                text(what, "description"),
                !what.has("security"),
                method.getKey().equals("get") ? filled(path, parameters) : null,
                parameters,
                formats(what.path("requestBody")),
                answers(what));
    }

    private static String filled(String path, List<ApiView.Parameter> parameters) {
        String address = path;
        for (ApiView.Parameter each : parameters) {
            address = address.replace("{" + each.name() + "}", each.example());
        }
        return address;
    }

    private List<ApiView.Answer> answers(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(each -> new ApiView.Answer(
                        each.getKey(), text(each.getValue(), "description"), formats(each.getValue())))
                .toList();
    }

    private List<ApiView.Format> formats(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(each -> {
                    JsonNode schema = each.getValue().path("schema");
                    return new ApiView.Format(each.getKey(), type(schema), target(schema));
                })
                .toList();
    }

    private ApiView.Schema schema(Map.Entry<String, JsonNode> named) {
        JsonNode schema = named.getValue();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        List<ApiView.Field> fields = schema.path("properties").properties().stream()
                .map(each -> field(each.getKey(), each.getValue(), required.contains(each.getKey())))
                .toList();
        return new ApiView.Schema(named.getKey(), text(schema, "description"), fields);
    }

    private ApiView.Field field(String name, JsonNode schema, boolean required) {
        List<String> values =
                schema.path("enum").valueStream().map(JsonNode::asString).toList();
        return new ApiView.Field(name, type(schema), target(schema), required, text(schema, "description"), values);
    }

    /** In a word: {@code string}, « liste de Place », « Observation ou liste de Observation ». */
    private String type(JsonNode schema) {
        if (schema.has("oneOf")) {
            return schema.path("oneOf")
                    .valueStream()
                    .map(this::type)
                    .reduce((one, other) -> texts.get("web.api.or", one, other))
                    .orElse("");
        }
        if (schema.has("items")) {
            return texts.get("web.api.list", type(schema.path("items")));
        }
        if (schema.path("type").isArray()) {
            return String.join(
                    ", ",
                    schema.path("type").valueStream().map(JsonNode::asString).toList());
        }
        String reference = target(schema);
        return reference == null ? plain(schema) : reference;
    }

    private static String plain(JsonNode schema) {
        if (schema.has("const")) {
            return "\"" + text(schema, "const") + "\"";
        }
        return schema.has("format") ? text(schema, "format") : text(schema, "type");
    }

    /** The name of the schema that is referred to, directly or as the items of a list. */
    private static @Nullable String target(JsonNode schema) {
        String reference = text(schema, "$ref");
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        return schema.has("items") ? target(schema.path("items")) : null;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
