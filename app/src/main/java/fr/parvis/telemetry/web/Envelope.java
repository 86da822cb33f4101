package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Excerpt;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON of the HTTP door: {@code {"device","property","time","value"}} alone, as an array, or one a line. A
 * wrong entry is refused by itself; what is no JSON at all is refused as a whole, or as a line.
 */
final class Envelope {

    static final int MOST = 10_000;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(1_000)
                    .maxNumberLength(40)
                    .maxNameLength(100)
                    .build())
            .build();

    /** A message of the right form, for whoever sent one of another. */
    private static final String EXAMPLE =
            "{\"device\":\"piscine-1\",\"property\":\"occupied\",\"time\":\"2026-11-27T08:00:00Z\",\"value\":12}";

    private static final int BEFORE_BYTES = 20;
    private static final int SHOWN_BYTES = 180;

    private Envelope() {}

    /** One entry for each observation, in their order. */
    static List<Entry> read(byte[] body, boolean lines) {
        List<Entry> entries = new ArrayList<>();
        if (lines) {
            readLines(body, entries);
        } else {
            readDocument(body, entries);
        }
        return entries;
    }

    /** What was sent for each entry, as it was written; in the order of {@link #read}, of a body that it has read. */
    static List<byte[]> parts(byte[] body, boolean lines) {
        List<byte[]> parts = new ArrayList<>();
        if (lines) {
            eachLine(body, (from, end) -> parts.add(Arrays.copyOfRange(body, from, end)));
            return parts;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return List.of(body);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long from = parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parts.add(part(body, from, parser.currentLocation().getByteOffset()));
            }
        }
        return parts;
    }

    /** Where bytes are not counted (UTF-16), the whole. */
    private static byte[] part(byte[] body, long from, long end) {
        return from < 0 || end <= from ? body : Arrays.copyOfRange(body, (int) from, (int) end);
    }

    private static void readLines(byte[] body, List<Entry> entries) {
        eachLine(body, (from, end) -> add(entries, readLine(body, from, end - from)));
    }

    private static void eachLine(byte[] body, Line line) {
        int from = 0;
        while (from < body.length) {
            int end = from;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            if (!isBlank(body, from, end)) {
                line.at(from, end);
            }
            from = end + 1;
        }
    }

    @FunctionalInterface
    private interface Line {

        void at(int from, int end);
    }

    private static boolean isBlank(byte[] body, int from, int end) {
        for (int i = from; i < end; i++) {
            if (body[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static Entry readLine(byte[] body, int from, int length) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body, from, length)) {
            parser.nextToken();
            expect(parser.currentToken() == JsonToken.START_OBJECT, parser);
            Entry entry = readEntry(parser);
            parser.nextToken();
            expect(parser.currentToken() == null, parser);
            return entry;
        } catch (JacksonException broken) {
            return new Entry(null, unreadable(broken, Arrays.copyOfRange(body, from, from + length)));
        } catch (BusinessException unreadable) {
            return new Entry(null, unreadable);
        }
    }

    private static void readDocument(byte[] body, List<Entry> entries) {
        if (isBlank(body, 0, body.length)) {
            throw new BusinessException(TelemetryError.EMPTY_MESSAGE, EXAMPLE);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(entries, readElement(parser));
                }
            } else {
                expect(parser.currentToken() == JsonToken.START_OBJECT, parser);
                add(entries, readEntry(parser));
            }
            parser.nextToken();
            expect(parser.currentToken() == null, parser);
        } catch (JacksonException broken) {
            throw unreadable(broken, body);
        }
    }

    /** What is no object is wrong by itself, unless the document ends in the middle. */
    private static Entry readElement(JsonParser parser) {
        expect(parser.currentToken() != null, parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return readEntry(parser);
        }
        String told = parser.getString();
        parser.skipChildren();
        return new Entry(null, unreadable(told));
    }

    private static void add(List<Entry> entries, Entry entry) {
        if (entries.size() == MOST) {
            throw new BusinessException(TelemetryError.TOO_MANY_OBSERVATIONS, MOST);
        }
        entries.add(entry);
    }

    /** After the opening brace, up to and with the closing one. */
    private static Entry readEntry(JsonParser parser) {
        Fields fields = new Fields();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.take(name, parser);
        }
        expect(parser.currentToken() == JsonToken.END_OBJECT, parser);
        return fields.entry();
    }

    private static void expect(boolean holds, JsonParser parser) {
        if (!holds) {
            throw unreadable(parser.currentToken() == null ? "…" : parser.getString());
        }
    }

    /** A refusal that shows what was not understood, and what would have been. */
    static BusinessException unreadable(String told) {
        return new BusinessException(TelemetryError.UNREADABLE, Excerpt.of(told), EXAMPLE);
    }

    private static BusinessException unreadable(JacksonException broken, byte[] body) {
        long at = broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset();
        int from = body.length <= SHOWN_BYTES / 3 ? 0 : (int) Math.clamp(at - BEFORE_BYTES, 0, body.length - 1);
        String told = new String(body, from, Math.min(SHOWN_BYTES, body.length - from), StandardCharsets.UTF_8);
        return new BusinessException(broken, TelemetryError.UNREADABLE, Excerpt.of(told.strip()), EXAMPLE);
    }

    /** One observation, or why it is none. */
    record Entry(@Nullable Submission submission, @Nullable BusinessException refusal) {}
}
