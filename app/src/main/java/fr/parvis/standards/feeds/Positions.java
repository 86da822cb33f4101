package fr.parvis.standards.feeds;

import fr.parvis.kernel.GeoPoint;
import java.util.Optional;
import java.util.OptionalDouble;

/** Positions in degrees, or in metres of a declared reference system. */
final class Positions {

    private static final double LARGEST_DEGREE = 360;

    private Positions() {}

    /**
     * The point, in WGS 84.
     *
     * @param northing latitude in degrees or northing in metres
     * @param easting longitude in degrees or easting in metres
     */
    static Optional<GeoPoint> read(String northing, String easting, String crs, boolean decimalComma) {
        OptionalDouble north = Numbers.read(northing, decimalComma);
        OptionalDouble east = Numbers.read(easting, decimalComma);
        if (north.isEmpty() || east.isEmpty()) {
            return Optional.empty();
        }
        return degrees(north.getAsDouble(), east.getAsDouble(), crs);
    }

    /** One source mixes metres and degrees (Stuttgart): what is small enough to be degrees is. */
    private static Optional<GeoPoint> degrees(double north, double east, String crs) {
        if (Math.abs(north) > LARGEST_DEGREE || Math.abs(east) > LARGEST_DEGREE) {
            return Projection.named(crs).flatMap(projection -> projection.toWgs84(east, north));
        }
        boolean onEarth = Math.abs(north) <= 90 && Math.abs(east) <= 180;
        boolean nowhere = north == 0 && east == 0;
        return onEarth && !nowhere ? Optional.of(new GeoPoint(north, east)) : Optional.empty();
    }
}
