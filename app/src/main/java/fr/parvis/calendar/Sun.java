package fr.parvis.calendar;

import fr.parvis.kernel.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Where the sun stands, and when it crosses a height. Meeus, <em>Astronomical Algorithms</em>, chapter 25 (lower
 * accuracy, 0.01°), as in NOAA's solar calculator, but with each event worked out at its own moment rather than at
 * noon.
 *
 * <p>Measured against NREL's SPA: at most 2.7 s below 60° of latitude, 12.5 s at 78° north ({@code SunTests}). No
 * terrain, no weather: a hill to the west hides the sun earlier.
 */
public final class Sun {

    /** The height of the sun's centre at sunrise and sunset, in degrees: refraction 34′ and radius 16′. */
    public static final double HORIZON = -0.8333;

    /** The height of the sun's centre at civil dawn and dusk, in degrees. */
    public static final double CIVIL = -6;

    private static final double MILLIS_PER_DEGREE = 240_000;
    private static final int ROUNDS = 3;

    private Sun() {}

    /** All that happens on that local day. */
    public static SunDay day(GeoPoint point, LocalDate day) {
        double noon = noon(point, day);
        return new SunDay(
                crossing(point, day, CIVIL, true),
                crossing(point, day, HORIZON, true),
                Instant.ofEpochMilli(Math.round(noon)),
                crossing(point, day, HORIZON, false),
                crossing(point, day, CIVIL, false));
    }

    /**
     * When the sun's centre passes a height.
     *
     * @param day the local day, whose solar noon is between the two crossings
     * @param height in degrees above the horizon
     * @param rising in the morning, else in the evening
     * @return empty where it does not pass it that day
     */
    public static Optional<Instant> crossing(GeoPoint point, LocalDate day, double height, boolean rising) {
        double moment = noon(point, day);
        double meanNoon = meanNoon(point, day);
        double latitude = Math.toRadians(point.latitude());
        for (int round = 0; round < ROUNDS; round++) {
            SolarCoordinates sun = SolarCoordinates.at(moment);
            double cosine = (Math.sin(Math.toRadians(height)) - Math.sin(latitude) * Math.sin(sun.declination()))
                    / (Math.cos(latitude) * Math.cos(sun.declination()));
            if (!(Math.abs(cosine) <= 1)) {
                return Optional.empty();
            }
            double away = Math.toDegrees(Math.acos(cosine)) * MILLIS_PER_DEGREE;
            moment = meanNoon - sun.equationOfTimeMillis() + (rising ? -away : away);
        }
        return Optional.of(Instant.ofEpochMilli(Math.round(moment)));
    }

    /** Whether the sun's centre is above that height, in degrees, at solar noon. */
    public static boolean isAboveAtNoon(GeoPoint point, LocalDate day, double height) {
        double declination = SolarCoordinates.at(noon(point, day)).declination();
        return 90 - Math.abs(point.latitude() - Math.toDegrees(declination)) > height;
    }

    /** Where the sun stands. */
    public static SunPosition position(GeoPoint point, Instant moment) {
        double millis = moment.toEpochMilli();
        SolarCoordinates sun = SolarCoordinates.at(millis);
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        double noon = meanNoon(point, day) - sun.equationOfTimeMillis();
        double hourAngle = Math.toRadians((millis - noon) / MILLIS_PER_DEGREE);
        double latitude = Math.toRadians(point.latitude());
        double sinHeight = Math.sin(latitude) * Math.sin(sun.declination())
                + Math.cos(latitude) * Math.cos(sun.declination()) * Math.cos(hourAngle);
        double south = Math.atan2(
                Math.sin(hourAngle),
                Math.cos(hourAngle) * Math.sin(latitude) - Math.tan(sun.declination()) * Math.cos(latitude));
        return new SunPosition((Math.toDegrees(south) + 540) % 360, Math.toDegrees(Math.asin(sinHeight)));
    }

    private static double noon(GeoPoint point, LocalDate day) {
        double mean = meanNoon(point, day);
        return mean - SolarCoordinates.at(mean).equationOfTimeMillis();
    }

    private static double meanNoon(GeoPoint point, LocalDate day) {
        return day.toEpochDay() * 86_400_000.0 + 43_200_000 - point.longitude() * MILLIS_PER_DEGREE;
    }
}
