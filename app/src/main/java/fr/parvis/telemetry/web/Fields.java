package fr.parvis.telemetry.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.Excerpt;
import fr.parvis.telemetry.Submission;
import fr.parvis.telemetry.TelemetryError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one observation while it is read. */
final class Fields {

    private @Nullable String device;
    private @Nullable String property;
    private @Nullable String time;
    private @Nullable String word;
    private double value = Double.NaN;
    private boolean valued;
    private @Nullable BusinessException wrong;

    void take(@Nullable String field, JsonParser parser) {
        String name = field == null ? "" : field;
        switch (name) {
            case "device" -> device = text(name, device, parser);
            case "property" -> property = text(name, property, parser);
            case "time" -> time = parser.currentToken() == JsonToken.VALUE_NULL ? time : text(name, time, parser);
            case "value" -> value(parser);
            default -> parser.skipChildren();
        }
    }

    Envelope.Entry entry() {
        if (wrong != null) {
            return new Envelope.Entry(null, wrong);
        }
        if (device == null || property == null || !valued) {
            String missing = device == null ? "device" : property == null ? "property" : "value";
            return new Envelope.Entry(null, new BusinessException(TelemetryError.MISSING_FIELD, missing));
        }
        return new Envelope.Entry(new Submission(device, property, time, value, word), null);
    }

    private @Nullable String text(String name, @Nullable String before, JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING || before != null) {
            wrong = name.equals("time") && before == null
                    ? new BusinessException(TelemetryError.UNREADABLE_TIME, Excerpt.of(parser.getString()))
                    : Envelope.unreadable(name);
            parser.skipChildren();
            return before;
        }
        return parser.getString();
    }

    private void value(JsonParser parser) {
        if (valued) {
            wrong = Envelope.unreadable("value");
        }
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value = parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE, VALUE_STRING -> word = parser.getString();
            default -> {
                parser.skipChildren();
                return;
            }
        }
        valued = true;
    }
}
