package fr.parvis.places.web;

import java.util.List;

/** A town's places as points (RFC 7946). */
record PlacesGeoJson(String type, List<Feature> features) {

    record Feature(String type, Point geometry, PlaceJson properties) {}

    record Point(String type, List<Double> coordinates) {}

    static PlacesGeoJson of(List<PlaceJson> places) {
        return new PlacesGeoJson(
                "FeatureCollection",
                places.stream()
                        .map(place -> new Feature(
                                "Feature", new Point("Point", List.of(place.longitude(), place.latitude())), place))
                        .toList());
    }
}
