package fr.parvis.standards.feeds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place where a dialect says something, and how to understand it.
 *
 * @param at the way to it
 * @param match cuts a part out of the text: its first group
 * @param absent texts that mean that nothing is said
 * @param words what the source's words mean, in lower case
 * @param as the notation of a date
 * @param times what a figure is multiplied by to be in our unit
 * @param time where this very figure is dated
 */
record Pick(
        Path at,
        @Nullable Pattern match,
        Set<String> absent,
        Map<String, String> words,
        String as,
        double times,
        @Nullable Choice time) {

    private static final int MATCHED_LENGTH = 1_000;

    Stream<String> texts(JsonNode entry, JsonNode root) {
        List<JsonNode> found = at.findAll(entry, root);
        return found.stream()
                .flatMap(node -> node.isArray() ? node.values().stream() : Stream.of(node))
                .map(Path::text)
                .map(this::matched)
                .filter(text -> !text.isEmpty() && !absent.contains(text));
    }

    private String matched(String text) {
        if (match == null) {
            return text;
        }
        Matcher part = match.matcher(text.substring(0, Math.min(text.length(), MATCHED_LENGTH)));
        String group = part.find() ? part.group(1) : null;
        return group == null ? "" : group.strip();
    }
}
