package fr.parvis.territory.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Polygons kept compactly, and drawn lightly. */
public final class Geometries {

    /** Sixteen bytes a point. */
    public static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 4326, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private Geometries() {}

    /** Well-known binary, as the database keeps it. */
    static byte[] toBytes(Geometry area) {
        return new WKBWriter().write(area);
    }

    /** Back from {@link #toBytes}. */
    public static Geometry fromBytes(byte[] bytes) {
        try {
            return new WKBReader(FACTORY).read(bytes);
        } catch (ParseException broken) {
            throw new IllegalArgumentException("a contour that was not written by this program", broken);
        }
    }

    /**
     * Neighbours simplified together, so that their common borders stay common.
     *
     * @param tolerance in degrees; 0.001 is about 100 m
     */
    public static List<Geometry> simplify(List<Geometry> neighbours, double tolerance) {
        return Arrays.asList(CoverageSimplifier.simplify(neighbours.toArray(Geometry[]::new), tolerance));
    }

    /** The GeoJSON geometry with as many decimals; five are about one metre. */
    public static String toGeoJson(Geometry area, int decimals) {
        StringBuilder json = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int part = 0; part < area.getNumGeometries(); part++) {
            json.append(part == 0 ? "" : ",");
            polygon(json, (Polygon) area.getGeometryN(part), decimals);
        }
        return json.append("]}").toString();
    }

    private static void polygon(StringBuilder json, Polygon polygon, int decimals) {
        json.append('[');
        ring(json, polygon.getExteriorRing(), decimals);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            json.append(',');
            ring(json, polygon.getInteriorRingN(hole), decimals);
        }
        json.append(']');
    }

    private static void ring(StringBuilder json, Geometry ring, int decimals) {
        String separator = "[";
        for (Coordinate point : ring.getCoordinates()) {
            json.append(separator).append('[');
            json.append(number(point.x, decimals)).append(',').append(number(point.y, decimals));
            json.append(']');
            separator = ",";
        }
        json.append(']');
    }

    private static String number(double degrees, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", degrees);
    }
}
