package fr.parvis.calendar.internal;

import fr.parvis.calendar.Sun;
import fr.parvis.kernel.GeoPoint;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The events that opening hours may name; dawn and dusk are the civil ones. */
enum SunEvent {
    DAWN(5 * 60 + 30, Sun.CIVIL, true),
    SUNRISE(6 * 60, Sun.HORIZON, true),
    SUNSET(18 * 60, Sun.HORIZON, false),
    DUSK(18 * 60 + 30, Sun.CIVIL, false);

    private final int nominal;
    private final double height;
    private final boolean morning;

    SunEvent(int nominal, double height, boolean morning) {
        this.nominal = nominal;
        this.height = height;
        this.morning = morning;
    }

    /** Minutes since midnight used where the place is unknown. */
    int nominal() {
        return nominal;
    }

    /** Minutes since local midnight; where it does not happen, such that a polar day is long and a polar night empty. */
    int minute(GeoPoint point, LocalDate day, ZoneId zone) {
        return Sun.crossing(point, day, height, morning)
                .map(moment -> minuteOfDay(LocalTime.ofInstant(moment, zone)))
                .orElseGet(() -> withoutEvent(point, day));
    }

    private int withoutEvent(GeoPoint point, LocalDate day) {
        if (Sun.isAboveAtNoon(point, day, height)) {
            return morning ? 0 : DayPlan.MINUTES;
        }
        return DayPlan.MINUTES / 2;
    }

    /** The formula is right to two seconds or so, hence the nearest even one. */
    private static int minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
