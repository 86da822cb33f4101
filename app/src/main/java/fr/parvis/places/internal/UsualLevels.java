package fr.parvis.places.internal;

import fr.parvis.places.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is usual at a place at a given hour. */
interface UsualLevels {

    UsualLevels NONE = (now, capacity) -> null;

    /** The usual level; null when too little is known, or without a capacity. */
    @Nullable Level at(Instant now, int capacity);
}
