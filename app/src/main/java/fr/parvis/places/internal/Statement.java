package fr.parvis.places.internal;

import fr.parvis.places.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person on the spot said with one tap.
 *
 * @param level the word; null when they said: closed
 * @param role who speaks, for the reader: « maître-nageur », never a name
 */
record Statement(@Nullable Level level, @Nullable Integer occupied, Instant statedAt, Instant expiresAt, String role) {

    boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt) && !now.isBefore(statedAt);
    }

    boolean saysClosed() {
        return level == null;
    }
}
