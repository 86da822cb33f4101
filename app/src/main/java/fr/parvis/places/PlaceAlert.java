package fr.parvis.places;

import fr.parvis.kernel.Trust;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a place that an officer should look at.
 *
 * @param device which source; null where residents contradict the figure
 * @param trust what is wrong with the source: silent, doubtful, never heard; null where residents contradict
 * @param since when it began, as far as we know
 * @param overAt when it ended by itself; null while it lasts
 * @param seenAt when an officer said that they know; null until then
 * @param seenBy their role and name, for other officers; null until then
 */
public record PlaceAlert(
        UUID id,
        PlaceId place,
        @Nullable String device,
        @Nullable Trust trust,
        Instant since,
        @Nullable Instant overAt,
        @Nullable Instant seenAt,
        @Nullable String seenBy) {

    /** Whether it lasts and nobody said that they know. */
    public boolean waits() {
        return overAt == null && seenAt == null;
    }
}
