package fr.parvis.places;

import fr.parvis.kernel.Trust;
import org.jspecify.annotations.Nullable;

/**
 * How full a place is, as far as anybody may believe it. Present only together with its trust: a number is there only
 * when {@link Trust.State#showsNumber()} or a person said it.
 *
 * @param occupied people present or vehicles parked, 0 to {@code capacity}
 * @param capacity how many it holds today; null when unknown
 * @param level the word for it; also there when a person said a word without a number
 * @param usual how many there usually are at this hour; null when too little is known
 */
public record Figure(
        @Nullable Integer occupied,
        @Nullable Integer capacity,
        @Nullable Level level,
        Trust trust,
        @Nullable Integer usual) {

    /** How many more fit; null when either side is unknown. */
    public @Nullable Integer free() {
        return occupied == null || capacity == null ? null : Math.max(0, capacity - occupied);
    }

    /** The word for what is usual at this hour; null when unknown. */
    public @Nullable Level usualLevel() {
        return usual == null || capacity == null || capacity <= 0 ? null : Level.of(usual, capacity);
    }
}
