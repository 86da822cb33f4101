package fr.parvis.web;

import fr.parvis.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The description of the open interface, kept by hand in {@code api/openapi.json}: what there is stands there, its words
 * in the messages. A text that starts with {@code @} is the key of a message.
 */
final class ApiDocument {

    private static final String FILE = "api/openapi.json";

    private final JsonNode pattern;

    private ApiDocument(JsonNode pattern) {
        this.pattern = pattern;
    }

    static ApiDocument load() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new ApiDocument(JsonMapper.shared().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document in the reader's language. */
    JsonNode in(Texts texts) {
        return said(pattern, texts);
    }

    private static JsonNode said(JsonNode node, Texts texts) {
        if (node.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> copy.set(each.getKey(), said(each.getValue(), texts)));
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> copy.add(said(each, texts)));
            return copy;
        }
        return node.isString() && node.asString().startsWith("@")
                ? JsonNodeFactory.instance.stringNode(texts.get(node.asString().substring(1)))
                : node;
    }
}
