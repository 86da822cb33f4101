package fr.parvis.telemetry.spi;

import fr.parvis.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A place or a single space, as a feed describes it.
 *
 * @param key what identifies it at the source; never a label where the source has an identifier
 * @param name what people call it there; the key where the source gives no name
 * @param kind what sort of thing it is
 * @param point where it is, if the source says so intelligibly
 * @param capacity places in all, if said; also given over time as {@link FeedMetric#CAPACITY} where the feed is live
 * @param type the source's own word for the type of place
 */
public record FeedSource(
        String key,
        String name,
        Kind kind,
        @Nullable GeoPoint point,
        @Nullable Integer capacity,
        @Nullable String type) {

    /** The sorts of thing that feeds count. */
    public enum Kind {
        /** One car park, pool or hall. */
        SITE,
        /** Several sites summed up by the source. */
        AREA,
        /** One parking space with its own sensor. */
        SPACE
    }
}
