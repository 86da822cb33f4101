package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON and GeoJSON, strictly RFC 8259. */
final class JsonFormat implements Format {

    private static final int NUMBER_LENGTH = 100;

    @Override
    public Tree read(byte[] body, FormatOptions options, FeedLimits limits) throws Unreadable {
        return Tree.of(parse(body, limits));
    }

    static JsonNode parse(byte[] body, FeedLimits limits) throws Unreadable {
        try {
            JsonNode root = mapper(limits).readTree(body);
            if (root.isMissingNode()) {
                throw new Unreadable(Reason.MALFORMED, "");
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw new Unreadable(Reason.OVER_LIMIT, String.valueOf(tooMuch.getOriginalMessage()));
        } catch (JacksonException | NumberFormatException malformed) { // the latter for an exponent beyond all numbers
            throw new Unreadable(reason(body), start(body));
        }
    }

    private static JsonMapper mapper(FeedLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxTokenCount(limits.nodes())
                .maxStringLength(limits.text())
                .maxNameLength(limits.text())
                .maxNumberLength(NUMBER_LENGTH)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private static Reason reason(byte[] body) {
        String start = start(body).toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("<!doctype html") || start.startsWith("<html");
        return web ? Reason.WEB_PAGE : Reason.MALFORMED;
    }

    private static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8).strip();
    }
}
