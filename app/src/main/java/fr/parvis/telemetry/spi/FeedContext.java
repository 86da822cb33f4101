package fr.parvis.telemetry.spi;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know beyond the bytes.
 *
 * @param zone the zone of stamps that carry none
 * @param fetchedAt when the bytes reached us; dates what the source does not date
 * @param settings the town's own settings for this feed, such as {@code crs}
 * @param companion the source's static document (names, positions, capacities) where it comes apart from the live one
 */
public record FeedContext(ZoneId zone, Instant fetchedAt, Map<String, String> settings, byte @Nullable [] companion) {

    public FeedContext {
        settings = Map.copyOf(settings);
    }

    /** Without settings nor companion. */
    public static FeedContext of(ZoneId zone, Instant fetchedAt) {
        return new FeedContext(zone, fetchedAt, Map.of(), null);
    }

    /** The same with a static document at its side. */
    public FeedContext withCompanion(byte[] bytes) {
        return new FeedContext(zone, fetchedAt, settings, bytes);
    }

    /** The same with one more setting. */
    public FeedContext with(String setting, String value) {
        Map<String, String> more = new java.util.HashMap<>(settings);
        more.put(setting, value);
        return new FeedContext(zone, fetchedAt, more, companion);
    }

    /** The town's setting under this name. */
    public Optional<String> find(String setting) {
        return Optional.ofNullable(settings.get(setting));
    }
}
