package fr.parvis.standards.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A way through a {@link Tree}, as dialect files write it: names between slashes; {@code *} each of an array, {@code **} any
 * depth (once), a number for a place in an array, {@code [way=text]} keeps only what says so; a leading {@code ^}
 * starts from the document instead of the entry. A name goes through arrays by itself, {@code ~1} is a slash in a name.
 */
record Path(String written, boolean fromRoot, List<Step> steps) {

    /** From one node to those the step leads to. */
    @FunctionalInterface
    interface Step {
        Stream<JsonNode> from(JsonNode node);
    }

    static Path of(String written) {
        boolean fromRoot = written.startsWith("^");
        String way = fromRoot ? written.substring(1) : written;
        List<String> parts = parts(way.startsWith("/") ? way.substring(1) : way);
        if (parts.stream().filter("**"::equals).count() > 1) {
            throw new IllegalArgumentException("** twice: " + written);
        }
        return new Path(written, fromRoot, parts.stream().map(Path::step).toList());
    }

    /** Every node at the end of the way; nothing for what is missing or null. */
    List<JsonNode> findAll(JsonNode entry, JsonNode root) {
        Stream<JsonNode> here = Stream.of(fromRoot ? root : entry);
        for (Step step : steps) {
            here = here.flatMap(step::from);
        }
        return here.filter(node -> !node.isNull() && !node.isMissingNode()).toList();
    }

    /** The name of what is found, for people: {@code entry} where the way names nothing. */
    String last() {
        return parts(written).reversed().stream()
                .filter(part -> part.matches("[\\w-]+"))
                .findFirst()
                .orElse("entry");
    }

    private static List<String> parts(String way) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int open = 0;
        for (int i = 0; i < way.length(); i++) {
            open += way.charAt(i) == '[' ? 1 : way.charAt(i) == ']' ? -1 : 0;
            if (way.charAt(i) == '/' && open == 0) {
                parts.add(way.substring(from, i));
                from = i + 1;
            }
        }
        if (!way.isEmpty()) {
            parts.add(way.substring(from));
        }
        return parts;
    }

    private static Step step(String part) {
        if (part.equals("*")) {
            return node -> node.isArray() ? node.values().stream() : Stream.empty();
        }
        if (part.equals("**")) {
            return Path::descend;
        }
        if (part.startsWith("[") && part.endsWith("]") && part.contains("=")) {
            return filter(part.substring(1, part.length() - 1));
        }
        String name = part.replace("~1", "/").replace("~0", "~");
        return part.matches("\\d{1,4}") ? indexed(Integer.parseInt(part), name) : node -> named(node, name);
    }

    private static Step indexed(int index, String name) {
        return node -> node.isArray() ? Stream.of(node.path(index)) : named(node, name);
    }

    private static Step filter(String condition) {
        int equals = condition.indexOf('=');
        Path way = of(condition.substring(0, equals));
        String wanted = condition.substring(equals + 1);
        return node -> (node.isArray() ? node.values().stream() : Stream.of(node))
                .filter(each -> way.findAll(each, each).stream().anyMatch(found -> wanted.equals(text(found))));
    }

    private static Stream<JsonNode> named(JsonNode node, String name) {
        return node.isArray() ? node.values().stream().map(each -> each.path(name)) : Stream.of(node.path(name));
    }

    private static Stream<JsonNode> descend(JsonNode node) {
        Stream<JsonNode> below = node.values().stream().flatMap(Path::descend);
        return node.isObject() ? Stream.concat(Stream.of(node), below) : below;
    }

    /** The text of a value, or of an element that has attributes beside its text; empty for anything else. */
    static String text(JsonNode node) {
        JsonNode value = node.isObject() ? node.path(XmlTree.TEXT) : node;
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }
}
