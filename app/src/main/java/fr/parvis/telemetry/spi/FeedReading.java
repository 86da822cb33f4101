package fr.parvis.telemetry.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure or word about one source.
 *
 * @param key the source's {@link FeedSource#key()}
 * @param value the figure, finite, as stated: may be negative or over capacity; absent for a word
 * @param status the word; absent for a figure
 * @param observedAt when it was true
 * @param dating who says so
 * @param raw the text as it stood in the document, at most 120 characters
 */
public record FeedReading(
        String key,
        FeedMetric metric,
        @Nullable Double value,
        @Nullable FeedStatus status,
        Instant observedAt,
        Dating dating,
        String raw) {

    public FeedReading {
        if ((value == null) == (status == null)) {
            throw new IllegalArgumentException("a reading is either a figure or a word");
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("a figure is finite");
        }
    }

    /** Where {@link #observedAt} comes from, the best first. */
    public enum Dating {
        /** The source dates this very reading or its entry. */
        BY_ENTRY,
        /** The source dates its document only. */
        BY_DOCUMENT,
        /** The source dates nothing: the time is when the document reached us. */
        BY_ARRIVAL
    }
}
