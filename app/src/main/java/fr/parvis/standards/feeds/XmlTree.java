package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Elements as a tree without namespaces: attributes under {@code @name}, an element that holds text only is that text,
 * text beside attributes stands under {@code #text}, an element that comes again makes an array.
 */
final class XmlTree {

    static final String TEXT = "#text";

    private record Open(ObjectNode node, StringBuilder text) {}

    private final FeedLimits limits;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Deque<Open> path = new ArrayDeque<>();
    private int nodes;

    XmlTree(FeedLimits limits) {
        this.limits = limits;
        path.push(new Open(root, new StringBuilder()));
    }

    void open(String name) throws Unreadable {
        if (path.size() > limits.depth()) {
            throw new Unreadable(Reason.OVER_LIMIT, name);
        }
        count(name);
        path.push(new Open(JsonNodeFactory.instance.objectNode(), new StringBuilder()));
    }

    void attribute(String name, @Nullable String value) throws Unreadable {
        count(name);
        top().node().put("@" + name, value);
    }

    void text(String text) throws Unreadable {
        StringBuilder so = top().text();
        if (so.length() + text.length() > limits.text()) {
            throw new Unreadable(Reason.OVER_LIMIT, so.substring(0, Math.min(so.length(), 100)));
        }
        so.append(text);
    }

    void close(String name) {
        Open done = path.pop();
        put(top().node(), name, value(done));
    }

    JsonNode root() {
        return root;
    }

    private static JsonNode value(Open done) {
        String text = done.text().toString().strip();
        if (done.node().isEmpty()) {
            return JsonNodeFactory.instance.stringNode(text);
        }
        if (!text.isEmpty()) {
            done.node().put(TEXT, text);
        }
        return done.node();
    }

    private static void put(ObjectNode parent, String name, JsonNode value) {
        JsonNode before = parent.get(name);
        if (before == null) {
            parent.set(name, value);
        } else if (before instanceof ArrayNode several) {
            several.add(value);
        } else {
            parent.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
        }
    }

    private Open top() {
        return path.element();
    }

    private void count(String name) throws Unreadable {
        if (++nodes > limits.nodes()) {
            throw new Unreadable(Reason.OVER_LIMIT, name);
        }
    }
}
