package fr.parvis.places.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many there usually are at a given hour. */
interface UsualCount {

    UsualCount UNKNOWN = now -> null;

    /** The usual number; null when too little is known. */
    @Nullable Integer at(Instant now);
}
