package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.territory.internal.ContourDrawing;
import fr.parvis.territory.internal.ContourPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/**
 * Contours to draw on a map, as small GeoJSON (RFC 7946) documents: neighbours are simplified together, so that common
 * borders stay common. Only what has been imported can be drawn.
 */
@Service
public class Contours {

    /** About 80 m: nothing one could see on the map of an EPCI. */
    private static final double COMMUNE_TOLERANCE = 0.001;

    /** About 15 m. */
    private static final double QUARTIER_TOLERANCE = 0.0002;

    private final CurrentTerritory current;
    private final CurrentContours contours;

    Contours(CurrentTerritory current, CurrentContours contours) {
        this.current = current;
        this.contours = contours;
    }

    /**
     * The communes within a body (a commune itself) as a feature collection with {@code code}, {@code name} and
     * {@code slug}; without features where none is drawn.
     */
    public String communesOf(BodyId body) {
        Atlas atlas = current.atlas();
        ContourPicture picture = contours.get();
        ContourDrawing drawing = new ContourDrawing(COMMUNE_TOLERANCE, 4);
        atlas.find(body).stream()
                .flatMap(found -> atlas.communesOf(found).stream())
                .forEach(commune ->
                        drawing.add(commune.code(), commune.name(), commune.slug(), pieces(atlas, picture, commune)));
        return drawing.toGeoJson();
    }

    /** The quartiers of a commune as a feature collection of the same shape. */
    public String quartiersOf(BodyId commune) {
        ContourPicture picture = contours.get();
        ContourDrawing drawing = new ContourDrawing(QUARTIER_TOLERANCE, 5);
        current.get().neighbourhoods().getOrDefault(commune, List.of()).stream()
                .filter(it -> it.parent() == null)
                .forEach(it -> {
                    Geometry area = picture.areaOf(it.id());
                    drawing.add(it.code(), it.name(), it.slug(), area == null ? List.of() : List.of(area));
                });
        return drawing.toGeoJson();
    }

    /** Where a map of the body opens: within the commune, or at the middle of its people. */
    public Optional<GeoPoint> findCentre(BodyId body) {
        Atlas atlas = current.atlas();
        ContourPicture picture = contours.get();
        return atlas.find(body).flatMap(found -> centre(atlas, picture, found));
    }

    private static Optional<GeoPoint> centre(Atlas atlas, ContourPicture picture, Body body) {
        if (body.is(BodyKind.COMMUNE)) {
            return ContourPicture.inside(pieces(atlas, picture, body));
        }
        double people = 0;
        double latitude = 0;
        double longitude = 0;
        for (Body commune : atlas.communesOf(body)) {
            GeoPoint at = ContourPicture.inside(pieces(atlas, picture, commune)).orElse(null);
            double weight = commune.population() == null ? 0 : commune.population();
            if (at != null && weight > 0) {
                people += weight;
                latitude += weight * at.latitude();
                longitude += weight * at.longitude();
            }
        }
        return people == 0 ? Optional.empty() : Optional.of(new GeoPoint(latitude / people, longitude / people));
    }

    private static List<Geometry> pieces(Atlas atlas, ContourPicture picture, Body commune) {
        List<Geometry> pieces = new ArrayList<>(picture.piecesOf(commune.id()));
        atlas.predecessorsOf(commune.id()).forEach(old -> pieces.addAll(picture.piecesOf(old.id())));
        return pieces;
    }
}
