package fr.parvis.territory.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Polygons of a GeoJSON feature collection (RFC 7946), one feature at a time whatever the size of the file. */
final class GeoJsonFeatures {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_POINTS = 200_000;

    private GeoJsonFeatures() {}

    /** Hands over each feature that holds a polygon or several; the others are passed over. */
    static void read(InputStream stream, GeometryFactory factory, Consumer<Feature> consumer) throws IOException {
        try (JsonParser parser = JSON.createParser(stream)) {
            goToFeatures(parser);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode node = parser.readValueAsTree();
                Geometry area = area(node.path("geometry"), factory);
                if (!area.isEmpty()) {
                    consumer.accept(new Feature(node.path("properties"), area));
                }
            }
        }
    }

    private static void goToFeatures(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not a feature collection");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        throw new IOException("no features");
    }

    private static Geometry area(JsonNode geometry, GeometryFactory factory) throws IOException {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates, factory);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                for (JsonNode part : coordinates) {
                    parts.add(polygon(part, factory));
                }
                yield factory.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> factory.createPolygon();
        };
    }

    private static Polygon polygon(JsonNode rings, GeometryFactory factory) throws IOException {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            read.add(ring(ring, factory));
        }
        if (read.isEmpty()) {
            return factory.createPolygon();
        }
        return factory.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points, GeometryFactory factory) throws IOException {
        if (points.size() < 4 || points.size() > MOST_POINTS) {
            throw new IOException("a ring of " + points.size() + " points");
        }
        Coordinate[] coordinates = new Coordinate[points.size()];
        for (int at = 0; at < coordinates.length; at++) {
            double longitude = points.get(at).path(0).asDouble(Double.NaN);
            double latitude = points.get(at).path(1).asDouble(Double.NaN);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
                throw new IOException("a point at " + longitude + ", " + latitude);
            }
            coordinates[at] = new Coordinate(longitude, latitude);
        }
        if (!coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new IOException("a ring that is not closed");
        }
        return factory.createLinearRing(coordinates);
    }

    /** A polygon or several, longitude first, with what the file says of it. */
    record Feature(JsonNode properties, Geometry area) {

        String text(String property) {
            return properties.path(property).asString("");
        }
    }
}
