package fr.parvis.standards.feeds;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * NGSI entities in any of their forms, made alike: NGSI-v2 normalised (Montpellier serves it so) and keyValues, NGSI-LD
 * normalised and concise. An attribute becomes its bare value under its short name; its time, where it has one, stands
 * beside it as {@code name@time}.
 */
final class NgsiFormat implements Format {

    @Override
    public Tree read(byte[] body, FormatOptions options, FeedLimits limits) throws Unreadable {
        JsonNode root = JsonFormat.parse(body, limits);
        if (root.isArray()) {
            ArrayNode entities = JsonNodeFactory.instance.arrayNode();
            root.values().forEach(entity -> entities.add(flat(entity)));
            return Tree.of(entities);
        }
        boolean entity = root.has("id") && root.has("type");
        return Tree.of(entity ? JsonNodeFactory.instance.arrayNode().add(flat(root)) : root);
    }

    private static JsonNode flat(JsonNode entity) {
        if (!entity.isObject()) {
            return entity;
        }
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> attribute : entity.properties()) {
            String name = shortName(attribute.getKey());
            JsonNode stated = attribute.getValue();
            flat.set(name, name.equals("type") ? shortType(stated) : bare(stated));
            JsonNode time = time(stated);
            if (!time.isMissingNode()) {
                flat.set(name + "@time", bare(time));
            }
        }
        return flat;
    }

    private static JsonNode bare(JsonNode stated) {
        if (stated.has("value")) {
            return stated.get("value");
        }
        return stated.path("type").asString("").equals("Relationship") ? stated.path("object") : stated;
    }

    private static JsonNode time(JsonNode stated) {
        if (stated.has("observedAt")) {
            return stated.get("observedAt");
        }
        JsonNode metadata = stated.path("metadata");
        for (String name : new String[] {"timestamp", "TimeInstant", "dateModified"}) {
            if (metadata.has(name)) {
                return metadata.get(name);
            }
        }
        return metadata.path("none");
    }

    private static JsonNode shortType(JsonNode type) {
        return type.isString() ? JsonNodeFactory.instance.stringNode(shortName(type.stringValue())) : type;
    }

    /** The last part of an expanded name; a name that is no address stays as it is. */
    private static String shortName(String name) {
        boolean expanded = name.startsWith("http://") || name.startsWith("https://");
        return expanded ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1) : name;
    }
}
