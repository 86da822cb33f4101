package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.territory.NeighbourhoodId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** All contours that are known, ready to be asked. */
public final class ContourPicture {

    private final ContourIndex<BodyId> communes;
    private final ContourIndex<NeighbourhoodId> neighbourhoods;
    private final Map<BodyId, List<Geometry>> pieces;
    private final Map<NeighbourhoodId, Geometry> areas = new HashMap<>();

    /** Neighbourhoods that have parts are found through {@code parts} first: the smaller area comes first. */
    public ContourPicture(
            List<ContourStore.CommuneContour> communes, List<ContourStore.NeighbourhoodContour> neighbourhoods) {
        this.communes = new ContourIndex<>(communes.stream()
                .map(contour -> new ContourIndex.Piece<>(contour.body(), contour.code(), contour.area()))
                .toList());
        this.neighbourhoods = new ContourIndex<>(neighbourhoods.stream()
                .map(contour -> new ContourIndex.Piece<>(contour.neighbourhood(), rank(contour.area()), contour.area()))
                .toList());
        this.pieces = communes.stream()
                .collect(Collectors.groupingBy(
                        ContourStore.CommuneContour::body,
                        Collectors.mapping(ContourStore.CommuneContour::area, Collectors.toList())));
        neighbourhoods.forEach(contour -> areas.put(contour.neighbourhood(), contour.area()));
    }

    /** The smallest area first: a part before the quartier it is in. */
    private static String rank(Geometry area) {
        return String.format(Locale.ROOT, "%.12f", area.getArea());
    }

    /** The body, perhaps ended since, in whose contour the point lies. */
    public Optional<BodyId> bodyAt(GeoPoint point) {
        return communes.at(point);
    }

    /** The smallest neighbourhood in whose contour the point lies. */
    public Optional<NeighbourhoodId> neighbourhoodAt(GeoPoint point) {
        return neighbourhoods.at(point);
    }

    /** The pieces drawn for this very body; its merged communes have their own. */
    public List<Geometry> piecesOf(BodyId body) {
        return pieces.getOrDefault(body, List.of());
    }

    public @Nullable Geometry areaOf(NeighbourhoodId neighbourhood) {
        return areas.get(neighbourhood);
    }

    /** A point inside the largest of these areas. */
    public static Optional<GeoPoint> inside(List<Geometry> areas) {
        return areas.stream()
                .max((a, b) -> Double.compare(a.getArea(), b.getArea()))
                .map(area -> {
                    Point centre = area.getCentroid();
                    Point point = area.contains(centre) ? centre : area.getInteriorPoint();
                    return new GeoPoint(point.getY(), point.getX());
                });
    }
}
