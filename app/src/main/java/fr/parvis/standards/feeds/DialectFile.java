package fr.parvis.standards.feeds;

import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedPaging;
import fr.parvis.telemetry.spi.FeedSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Understands a dialect file (docs/operations/feeds.md), strictly: a field it does not know is a mistake, said so. */
final class DialectFile {

    private static final Set<String> FIELDS = Set.of(
            "dialect",
            "title",
            "title-en",
            "format",
            "charset",
            "delimiter",
            "sheet",
            "crs",
            "decimal",
            "zone",
            "paging",
            "blocks");
    private static final Set<String> BLOCK_FIELDS = Set.of(
            "from",
            "items",
            "where",
            "repeats",
            "kind",
            "key",
            "name",
            "type",
            "capacity",
            "latitude",
            "longitude",
            "observed",
            "readings");

    private DialectFile() {}

    static Dialect read(byte[] file) {
        try {
            return dialect(JsonFormat.parse(file, FeedLimits.DEFAULT));
        } catch (Unreadable noJson) {
            throw new BusinessException(noJson, FeedsError.BAD_DIALECT, "?", String.valueOf(noJson.getMessage()));
        }
    }

    private static Dialect dialect(JsonNode file) {
        String name = file.path("dialect").asString("?");
        try {
            known(file, FIELDS);
            return new Dialect(
                    name,
                    file.path("title").asString(name),
                    file.path("title-en").asString(file.path("title").asString(name)),
                    Format.named(file.path("format").asString("")),
                    options(file),
                    file.path("crs").asString("EPSG:4326"),
                    file.path("decimal").asString(".").equals(","),
                    file.has("zone") ? ZoneId.of(file.get("zone").stringValue()) : null,
                    blocks(file.path("blocks")),
                    paging(file.path("paging")));
        } catch (IllegalArgumentException | DateTimeException | JacksonException mistake) {
            throw new BusinessException(mistake, FeedsError.BAD_DIALECT, name, String.valueOf(mistake.getMessage()));
        }
    }

    private static FormatOptions options(JsonNode file) {
        String delimiter = file.path("delimiter").asString(";");
        Charset charset =
                file.has("charset") ? Charset.forName(file.get("charset").stringValue()) : StandardCharsets.UTF_8;
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("delimiter: " + delimiter);
        }
        return new FormatOptions(
                charset, delimiter.charAt(0), file.path("sheet").asString(""));
    }

    private static @Nullable FeedPaging paging(JsonNode paging) {
        return paging.isMissingNode()
                ? null
                : new FeedPaging(
                        paging.path("offset").asString("offset"),
                        paging.path("limit").asString("limit"),
                        paging.path("size").asInt(1000),
                        paging.has("total-header") ? paging.get("total-header").stringValue() : null);
    }

    private static List<Block> blocks(JsonNode blocks) {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("blocks: none");
        }
        return blocks.values().stream().map(DialectFile::block).toList();
    }

    private static Block block(JsonNode block) {
        known(block, BLOCK_FIELDS);
        Function<String, Choice> field = name -> Choices.of(block.path(name));
        if (field.apply("key").picks().isEmpty()) {
            throw new IllegalArgumentException("key: none");
        }
        return new Block(
                constant(Block.Origin.class, block.path("from").asString("live")),
                Path.of(block.path("items").asString("*")),
                where(block.path("where")),
                block.path("repeats").asBoolean(false),
                constant(FeedSource.Kind.class, block.path("kind").asString("site")),
                field.apply("key"),
                field.apply("name"),
                field.apply("type"),
                field.apply("capacity"),
                field.apply("latitude"),
                field.apply("longitude"),
                field.apply("observed"),
                readings(block.path("readings")));
    }

    private static Map<Path, Set<String>> where(JsonNode where) {
        Map<Path, Set<String>> wanted = new LinkedHashMap<>();
        where.properties().forEach(entry -> wanted.put(Path.of(entry.getKey()), Choices.strings(entry.getValue())));
        return wanted;
    }

    private static Map<FeedMetric, Choice> readings(JsonNode readings) {
        Map<FeedMetric, Choice> choices = new EnumMap<>(FeedMetric.class);
        readings.properties()
                .forEach(
                        entry -> choices.put(constant(FeedMetric.class, entry.getKey()), Choices.of(entry.getValue())));
        return choices;
    }

    private static void known(JsonNode node, Set<String> fields) {
        Set<String> unknown = node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !fields.contains(name))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + unknown);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
