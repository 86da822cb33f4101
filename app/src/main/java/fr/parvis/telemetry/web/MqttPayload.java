package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads the payload of an observation topic. Under a property: a bare number, a word, {@code {"v":12,"t":"…"}}, or an
 * array of those. Under a device: {@code {"occupied":12,"free":3,"t":"…"}} or an array of those.
 */
final class MqttPayload {

    private static final int MOST = 1_000;
    private static final int LONGEST_NUMBER = 40;

    /** A number of JSON (RFC 8259 §6): what Java takes for one beyond it ({@code 12f}, {@code 0x1p3}) is none. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final MqttTopic topic;
    private final List<Submission> submissions = new ArrayList<>(1);

    private MqttPayload(MqttTopic topic) {
        this.topic = topic;
    }

    static List<Submission> read(MqttTopic topic, byte[] payload) {
        MqttPayload reader = new MqttPayload(topic);
        if (topic.property() != null && isBare(payload)) {
            reader.bare(topic.property(), new String(payload, StandardCharsets.UTF_8).strip());
        } else {
            reader.json(payload);
        }
        return reader.submissions;
    }

    private static boolean isBare(byte[] payload) {
        for (byte each : payload) {
            if (each > ' ') {
                return each != '{' && each != '[' && each != '"';
            }
        }
        return true;
    }

    private void bare(String property, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            throw new BusinessException(TelemetryError.NOT_A_VALUE, shortened(text));
        }
        char first = text.charAt(0);
        if (Character.isDigit(first) || first == '-' || first == '+' || first == '.') {
            submissions.add(Submission.of(topic.device(), property, null, number(text)));
        } else {
            submissions.add(new Submission(topic.device(), property, null, Double.NaN, text));
        }
    }

    private static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new BusinessException(TelemetryError.NOT_A_VALUE, shortened(text));
        }
        return Double.parseDouble(text);
    }

    private void json(byte[] payload) {
        try (JsonParser parser = Envelope.JSON.createParser(ObjectReadContext.empty(), payload)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    element(parser);
                }
            } else {
                element(parser);
            }
            if (parser.nextToken() != null || submissions.isEmpty()) {
                throw new BusinessException(TelemetryError.UNREADABLE, shortened(text(payload)), example());
            }
        } catch (JacksonException broken) {
            throw new BusinessException(broken, TelemetryError.UNREADABLE, shortened(text(payload)), example());
        }
    }

    private void element(JsonParser parser) {
        if (submissions.size() >= MOST) {
            throw new BusinessException(TelemetryError.TOO_MANY_OBSERVATIONS, MOST);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser);
        } else if (topic.property() != null) {
            submissions.add(submission(topic.property(), null, figure(parser)));
        } else {
            throw unreadable(String.valueOf(parser.getString()));
        }
    }

    private void object(JsonParser parser) {
        Map<String, Figure> figures = new TreeMap<>();
        String time = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = String.valueOf(parser.currentName());
            JsonToken token = parser.nextToken();
            if (name.equals("t")) {
                once(name, time);
                time = token == JsonToken.VALUE_STRING ? parser.getString() : unreadableTime(parser);
            } else if (topic.property() == null) {
                once(name, figures.put(name, figure(parser)));
            } else if (name.equals("v")) {
                once(name, figures.put(topic.property(), figure(parser)));
            } else {
                parser.skipChildren();
            }
        }
        if (figures.isEmpty()) {
            throw new BusinessException(TelemetryError.MISSING_FIELD, topic.property() == null ? "occupied…" : "v");
        }
        String at = time;
        figures.forEach((property, figure) -> submissions.add(submission(property, at, figure)));
    }

    /** Nobody can say which of two was meant. */
    private void once(String name, @Nullable Object before) {
        if (before != null) {
            throw unreadable(name);
        }
    }

    private BusinessException unreadable(String told) {
        return new BusinessException(TelemetryError.UNREADABLE, shortened(told), example());
    }

    /** A message of the right form, for whoever sent one of another. */
    private String example() {
        return topic.property() == null
                ? "{\"occupied\":12,\"t\":\"2026-11-27T08:00:00Z\"}"
                : "{\"v\":12,\"t\":\"2026-11-27T08:00:00Z\"}";
    }

    private static String unreadableTime(JsonParser parser) {
        throw new BusinessException(TelemetryError.UNREADABLE_TIME, shortened(parser.getString()));
    }

    private Submission submission(String property, @Nullable String time, Figure figure) {
        return new Submission(topic.device(), property, time, figure.value, figure.word);
    }

    private static Figure figure(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new BusinessException(TelemetryError.NOT_A_VALUE, "");
        }
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Figure(parser.getDoubleValue(), null);
            case VALUE_TRUE, VALUE_FALSE, VALUE_STRING -> new Figure(Double.NaN, parser.getString());
            default -> throw new BusinessException(TelemetryError.NOT_A_VALUE, token);
        };
    }

    private static String text(byte[] payload) {
        return new String(payload, 0, Math.min(payload.length, LONGEST_NUMBER * 2), StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "…";
    }

    private record Figure(double value, @Nullable String word) {}
}
