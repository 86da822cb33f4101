package fr.parvis.territory.internal;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.json.JsonMapper;

/** Areas drawn together: simplified as one mosaic, each one feature of a GeoJSON collection. */
public final class ContourDrawing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final double tolerance;
    private final int decimals;
    private final List<String> properties = new ArrayList<>();
    private final List<Geometry> areas = new ArrayList<>();

    /**
     * @param tolerance in degrees
     * @param decimals of the coordinates
     */
    public ContourDrawing(double tolerance, int decimals) {
        this.tolerance = tolerance;
        this.decimals = decimals;
    }

    /** One feature; pieces are joined, and without any there is none. */
    public void add(String code, String name, String slug, List<Geometry> pieces) {
        if (!pieces.isEmpty()) {
            areas.add(pieces.size() == 1 ? pieces.getFirst() : OverlayNGRobust.union(pieces));
            properties.add("{\"code\":" + JSON.writeValueAsString(code) + ",\"name\":" + JSON.writeValueAsString(name)
                    + ",\"slug\":" + JSON.writeValueAsString(slug) + "}");
        }
    }

    public String toGeoJson() {
        List<Geometry> simple = Geometries.simplify(areas, tolerance);
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int at = 0; at < simple.size(); at++) {
            json.append(at == 0 ? "" : ",\n").append("{\"type\":\"Feature\",\"properties\":");
            json.append(properties.get(at)).append(",\"geometry\":");
            json.append(Geometries.toGeoJson(simple.get(at), decimals)).append('}');
        }
        return json.append("]}").toString();
    }
}
