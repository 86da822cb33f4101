package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A document of any format as one tree, with the lines that had to be left out.
 *
 * @param root objects, arrays and values; an XML attribute is {@code @name}, a table row knows its {@code @line}
 * @param refusals lines left out on the way
 */
record Tree(JsonNode root, List<FeedRefusal> refusals) {

    static Tree of(JsonNode root) {
        return new Tree(root, List.of());
    }
}
