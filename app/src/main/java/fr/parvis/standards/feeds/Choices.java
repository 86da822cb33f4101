package fr.parvis.standards.feeds;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of a dialect file that says where a field is: a way, an object with more to say, or several of those. */
final class Choices {

    private static final Set<String> FIELDS = Set.of("at", "match", "absent", "words", "as", "times", "time");

    private Choices() {}

    static Choice of(JsonNode written) {
        if (written.isMissingNode()) {
            return Choice.NONE;
        }
        Stream<JsonNode> several = written.isArray() ? written.values().stream() : Stream.of(written);
        return new Choice(several.map(Choices::pick).toList());
    }

    static Set<String> strings(JsonNode written) {
        Stream<JsonNode> several = written.isArray() ? written.values().stream() : Stream.of(written);
        return several.filter(node -> !node.isMissingNode())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Pick pick(JsonNode written) {
        if (written.isString()) {
            return new Pick(Path.of(written.stringValue()), null, Set.of(), Map.of(), Times.ISO, 1, null);
        }
        written.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !FIELDS.contains(name))
                .findAny()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("unknown: " + name);
                });
        return new Pick(
                Path.of(written.path("at").asString("")),
                pattern(written.path("match")),
                strings(written.path("absent")),
                words(written.path("words")),
                Times.checked(written.path("as").asString(Times.ISO)),
                written.path("times").asDouble(1),
                written.has("time") ? of(written.get("time")) : null);
    }

    private static @Nullable Pattern pattern(JsonNode match) {
        if (match.isMissingNode()) {
            return null;
        }
        Pattern pattern = Pattern.compile(match.stringValue());
        if (pattern.matcher("").groupCount() < 1) {
            throw new IllegalArgumentException("match without a group: " + pattern);
        }
        return pattern;
    }

    private static Map<String, String> words(JsonNode words) {
        Map<String, String> meaning = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> word : words.properties()) {
            String means = word.getValue().stringValue();
            if (!StatusWords.isMeaning(means) && !SpaceWords.isMeaning(means)) {
                throw new IllegalArgumentException("words: " + means);
            }
            meaning.put(word.getKey().toLowerCase(Locale.ROOT), means);
        }
        return meaning;
    }
}
