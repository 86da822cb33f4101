package fr.parvis.territory.internal;

import fr.parvis.kernel.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which of many polygons a point lies in. A point on a border, or where two drawings overlap, goes to the smallest code
 * among those it is inside of, else among those it touches: always the same answer.
 *
 * @param <K> what a polygon stands for
 */
public final class ContourIndex<K> {

    private final STRtree tree = new STRtree();

    /** The polygons are read once, here. */
    public ContourIndex(List<Piece<K>> pieces) {
        pieces.forEach(piece -> tree.insert(piece.area().getEnvelopeInternal(), new Located<>(piece)));
        tree.build();
    }

    /** What the point lies in; empty in the sea and beyond the contours that are known. */
    public Optional<K> at(GeoPoint point) {
        Coordinate where = new Coordinate(point.longitude(), point.latitude());
        @SuppressWarnings("unchecked")
        List<Located<K>> candidates = tree.query(new Envelope(where));
        return candidates.stream()
                .map(candidate -> new Hit<>(candidate.piece, candidate.locator.locate(where)))
                .filter(hit -> hit.location != Location.EXTERIOR)
                .min(Comparator.comparingInt((Hit<K> hit) -> hit.location).thenComparing(hit -> hit.piece.code()))
                .map(hit -> hit.piece.key());
    }

    /**
     * One polygon, or several, in longitude and latitude.
     *
     * @param code decides at borders
     */
    public record Piece<K>(K key, String code, Geometry area) {}

    /** {@link Location#INTERIOR} is 0 and comes before {@link Location#BOUNDARY}. */
    private record Hit<K>(Piece<K> piece, int location) {}

    private static final class Located<K> {

        private final Piece<K> piece;
        private final IndexedPointInAreaLocator locator;

        private Located(Piece<K> piece) {
            this.piece = piece;
            this.locator = new IndexedPointInAreaLocator(piece.area());
        }
    }
}
