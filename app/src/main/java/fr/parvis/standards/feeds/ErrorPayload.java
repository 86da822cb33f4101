package fr.parvis.standards.feeds;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a source says when it answers with an error in place of data: NGSI ({@code error}, {@code description}), RFC 9457
 * ({@code title}, {@code detail}), CKAN ({@code error/message}), Opendatasoft ({@code error}, {@code message}), SOAP.
 */
final class ErrorPayload {

    private static final List<Path> PLACES = List.of(
            Path.of("error/message"),
            Path.of("description"),
            Path.of("detail"),
            Path.of("message"),
            Path.of("error"),
            Path.of("errors/*"),
            Path.of("title"),
            Path.of("Envelope/Body/Fault/faultstring"));

    private ErrorPayload() {}

    /** Its sentence; empty if the document is no such answer. */
    static String says(JsonNode root) {
        return !root.isObject()
                ? ""
                : PLACES.stream()
                        .flatMap(place -> place.findAll(root, root).stream())
                        .map(Path::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }
}
