package fr.parvis.calendar;

/**
 * The sun seen from the earth's centre at one moment (Meeus, chapters 25 and 28).
 *
 * @param declination in radians
 * @param equationOfTimeMillis how far the sundial is ahead of the mean sun
 */
record SolarCoordinates(double declination, double equationOfTimeMillis) {

    private static final double J2000_MILLIS = 946_728_000_000.0;
    private static final double MILLIS_PER_CENTURY = 36_525 * 86_400_000.0;
    private static final double MILLIS_PER_DEGREE = 240_000;

    static SolarCoordinates at(double epochMillis) {
        double t = (epochMillis - J2000_MILLIS) / MILLIS_PER_CENTURY;
        double meanLongitude = 280.46646 + t * (36_000.76983 + t * 0.0003032);
        double anomaly = Math.toRadians(357.52911 + t * (35_999.05029 - t * 0.0001537));
        double node = Math.toRadians(125.04452 - 1_934.136261 * t);
        double sinNode = Math.sin(node);
        double apparent = Math.toRadians(meanLongitude + centre(t, anomaly) - 0.00569 - 0.00478 * sinNode);
        double obliquity = Math.toRadians(23.4392911 - t * (0.0130042 + t * 1.64e-7) + 0.00256 * Math.cos(node));
        double sinLongitude = Math.sin(apparent);
        double ascension = Math.toDegrees(Math.atan2(Math.cos(obliquity) * sinLongitude, Math.cos(apparent)));
        double equation = meanLongitude - 0.0057183 - ascension - 0.00478 * sinNode * Math.cos(obliquity);
        return new SolarCoordinates(
                Math.asin(Math.sin(obliquity) * sinLongitude), Math.IEEEremainder(equation, 360) * MILLIS_PER_DEGREE);
    }

    /** The equation of the centre, in degrees. */
    private static double centre(double t, double anomaly) {
        return Math.sin(anomaly) * (1.914602 - t * (0.004817 + t * 0.000014))
                + Math.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
                + Math.sin(3 * anomaly) * 0.000289;
    }
}
