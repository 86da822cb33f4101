package fr.parvis.calendar.internal;

import fr.parvis.calendar.HoursContext;
import fr.parvis.kernel.GeoPoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time of day: fixed, or some minutes from a sun event.
 *
 * @param event null for a fixed time
 * @param minutes since midnight (up to 48 hours), or from the event
 */
record ClockTime(@Nullable SunEvent event, int minutes) {

    boolean isSunEvent() {
        return event != null;
    }

    /** Minutes since midnight where the sun rises at 6:00 and sets at 18:00. */
    int nominal() {
        return event == null ? minutes : event.nominal() + minutes;
    }

    /** Minutes since midnight on that day, at that place. */
    int minute(LocalDate day, HoursContext context) {
        if (event == null) {
            return minutes;
        }
        GeoPoint point = context.point();
        return point == null ? nominal() : event.minute(point, day, context.zone()) + minutes;
    }
}
