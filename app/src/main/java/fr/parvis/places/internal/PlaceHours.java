package fr.parvis.places.internal;

import fr.parvis.calendar.HoursContext;
import fr.parvis.calendar.OpeningHours;
import fr.parvis.calendar.Openness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The opening hours of one place, where it stands. */
record PlaceHours(OpeningHours hours, HoursContext context) {

    /** Open, closed, or null when the hours themselves say « perhaps ». */
    @Nullable Boolean openAt(Instant now) {
        Openness openness = hours.stateAt(now, context).openness();
        return openness == Openness.UNKNOWN ? null : openness == Openness.OPEN;
    }
}
