package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One sort of entry in a document, and where its fields are.
 *
 * @param from which document holds it
 * @param items the way to the entries
 * @param where entries count only if one of these texts stands there
 * @param repeats whether a key may come again: a history does that
 */
record Block(
        Origin from,
        Path items,
        Map<Path, Set<String>> where,
        boolean repeats,
        FeedSource.Kind kind,
        Choice key,
        Choice name,
        Choice type,
        Choice capacity,
        Choice latitude,
        Choice longitude,
        Choice observed,
        Map<FeedMetric, Choice> readings) {

    /** Which of the two documents of a feed. */
    enum Origin {
        LIVE,
        COMPANION,
        BOTH
    }

    boolean isIn(Origin document) {
        return from == document || from == Origin.BOTH;
    }

    /** The entries, in the document's order. */
    List<JsonNode> entries(JsonNode root) {
        return items.findAll(root, root).stream()
                .flatMap(node -> node.isArray() ? node.values().stream() : java.util.stream.Stream.of(node))
                .filter(node -> where.entrySet().stream().allMatch(wanted -> says(node, root, wanted)))
                .toList();
    }

    private static boolean says(JsonNode entry, JsonNode root, Map.Entry<Path, Set<String>> wanted) {
        return wanted.getKey().findAll(entry, root).stream().map(Path::text).anyMatch(wanted.getValue()::contains);
    }
}
