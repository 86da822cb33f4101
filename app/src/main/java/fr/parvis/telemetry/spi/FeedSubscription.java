package fr.parvis.telemetry.spi;

import fr.parvis.kernel.BodyId;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a body follows.
 *
 * @param id stable identifier of the subscription within the installation
 * @param body whose feed it is
 * @param dialect a {@link FeedReader#dialect()}
 * @param address where the live document is, {@code http} or {@code https}
 * @param companion where the static document is, if it comes apart
 * @param zone the zone of stamps that carry none
 * @param every the beat of polling
 * @param headers extra request headers, an API key for one: secret, sent to the address's own host only
 * @param settings passed to the reader
 */
public record FeedSubscription(
        String id,
        BodyId body,
        String dialect,
        URI address,
        @Nullable URI companion,
        ZoneId zone,
        Duration every,
        Map<String, String> headers,
        Map<String, String> settings) {

    public FeedSubscription {
        headers = Map.copyOf(headers);
        settings = Map.copyOf(settings);
    }

    /** For the log: no header, no query, since keys hide there. */
    @Override
    public String toString() {
        return "feed " + id + " of body " + body + " (" + dialect + ", " + address.getHost() + ")";
    }
}
