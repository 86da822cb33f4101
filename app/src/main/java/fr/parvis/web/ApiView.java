package fr.parvis.web;

import fr.parvis.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open interface for people.
 *
 * @param description what holds for all of it
 */
public record ApiView(String description, List<Operation> operations, List<Schema> schemas) {

    /** The parts of the page. */
    public List<Link> sections() {
        return operations.stream()
                .map(each -> new Link(each.summary(), "#" + each.id()))
                .toList();
    }

    /**
     * One thing to ask.
     *
     * @param method {@code GET}
     * @param open whether anybody may
     * @param example the address with an example in it, where a browser can follow it; null otherwise
     * @param body what is sent, by format; empty for a question
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            boolean open,
            @Nullable String example,
            List<Parameter> parameters,
            List<Format> body,
            List<Answer> answers) {}

    /** A part of the address. */
    public record Parameter(String name, String meaning, String example) {}

    /** A status with its meaning and its formats. */
    public record Answer(String status, String meaning, List<Format> formats) {}

    /**
     * A media type and what is in it.
     *
     * @param type in words, or the name of a schema
     * @param schema the schema's name, to go to; null when there is none
     */
    public record Format(
            String media, String type, @Nullable String schema) {}

    /** A kind of object. */
    public record Schema(String name, String meaning, List<Field> fields) {}

    /**
     * One field of an object.
     *
     * @param schema the schema that its type names, to go to; null for a plain value
     */
    public record Field(
            String name, String type, @Nullable String schema, boolean required, String meaning, List<String> values) {}
}
