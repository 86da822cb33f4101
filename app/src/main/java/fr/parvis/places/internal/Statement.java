package fr.parvis.places.internal;

import fr.parvis.places.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person on the spot said with one tap.
 *
 * @param level the word; null when they said: closed
 * @param inSpite whether the opening hours said closed when it was said; hours that are changed afterwards make a word
 *     no word against them
 * @param role who speaks, for the reader: « maître-nageur », never a name
 */
record Statement(
        @Nullable Level level,
        @Nullable Integer occupied,
        Instant statedAt,
        Instant expiresAt,
        boolean inSpite,
        String role) {

    boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt) && !now.isBefore(statedAt);
    }

    boolean saysClosed() {
        return level == null;
    }
}
