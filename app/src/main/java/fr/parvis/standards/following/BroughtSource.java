package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that a feed brings to a body: its own feed, or one that a body above it follows.
 *
 * @param owner on whose ground it stands
 * @param follower whose subscription it is
 * @param key at the source
 * @param device in the owner's telemetry
 * @param metrics what is told of it
 */
public record BroughtSource(
        BodyId owner,
        BodyId follower,
        UUID subscription,
        String key,
        String device,
        String name,
        FeedSource.Kind kind,
        @Nullable Integer capacity,
        Set<FeedMetric> metrics) {

    public BroughtSource {
        metrics = Set.copyOf(metrics);
    }
}
