package fr.parvis.standards.feeds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Several places where a dialect may say one thing; the first that says something counts. */
record Choice(List<Pick> picks) {

    static final Choice NONE = new Choice(List.of());

    /** A text, and the pick that explains how to understand it. */
    record Found(String text, Pick pick) {}

    Optional<Found> find(JsonNode entry, JsonNode root) {
        return picks.stream().flatMap(pick -> found(pick, entry, root)).findFirst();
    }

    /** What every place says: a source may state several status words at once. */
    List<Found> findAll(JsonNode entry, JsonNode root) {
        return picks.stream().flatMap(pick -> found(pick, entry, root)).toList();
    }

    private static Stream<Found> found(Pick pick, JsonNode entry, JsonNode root) {
        return pick.texts(entry, root).map(text -> new Found(text, pick));
    }
}
