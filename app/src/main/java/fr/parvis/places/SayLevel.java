package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tap of a person on the spot: « plein », « il reste de la place », « fermé ».
 *
 * @param level the word; null says closed
 * @param occupied a number, where the person counted
 * @param lasts how long the word stands, 5 minutes to 7 days; it expires by itself
 * @param person who taps; kept in the journal, never shown
 * @param role shown to residents instead of a name
 */
public record SayLevel(
        BodyId body,
        PlaceId place,
        @Nullable Level level,
        @Nullable Integer occupied,
        Duration lasts,
        UUID person,
        String role) {}
