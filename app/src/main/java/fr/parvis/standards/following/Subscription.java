package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a body follows, as it is kept; of its secret headers the names only.
 *
 * @param code what the keys of its devices begin with, unique in the body, never changed
 * @param name what officers call it
 * @param every the beat of polling
 * @param settings passed to the reader
 * @param headers names of the secret headers
 * @param active whether it is asked
 */
public record Subscription(
        BodyId body,
        UUID id,
        String code,
        String name,
        String dialect,
        URI address,
        @Nullable URI companion,
        ZoneId zone,
        Duration every,
        Map<String, String> settings,
        List<String> headers,
        boolean active,
        Instant changedAt) {

    public Subscription {
        settings = Map.copyOf(settings);
        headers = List.copyOf(headers);
    }

    /** For the poller. */
    FeedSubscription with(Map<String, String> secrets) {
        return new FeedSubscription(id.toString(), body, dialect, address, companion, zone, every, secrets, settings);
    }

    /** For the log: no query, since keys hide there. */
    @Override
    public String toString() {
        return "feed " + code + " of body " + body + " (" + dialect + ", " + address.getHost() + ")";
    }
}
