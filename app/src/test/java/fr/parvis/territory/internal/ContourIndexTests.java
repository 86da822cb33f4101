package fr.parvis.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class ContourIndexTests {

    private static final List<ContourIndex.Piece<String>> HERAULT = new ContourFiles(OfficialFiles.bundled())
            .communes().stream()
                    .map(piece -> new ContourIndex.Piece<>(piece.code(), piece.code(), piece.area()))
                    .toList();
    private static final ContourIndex<String> INDEX = new ContourIndex<>(HERAULT);

    private static ContourIndex.Piece<String> square(String code, double west, double south) {
        Geometry area = Geometries.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + 1, south),
            new Coordinate(west + 1, south + 1),
            new Coordinate(west, south + 1),
            new Coordinate(west, south)
        });
        return new ContourIndex.Piece<>(code, code, area);
    }

    @Test
    void givesABorderToTheSmallerCodeWhateverTheOrder() {
        List<ContourIndex.Piece<String>> squares = List.of(square("B", 0, 0), square("A", 1, 0), square("C", 0, 1));
        for (int seed = 0; seed < 20; seed++) {
            List<ContourIndex.Piece<String>> shuffled = new ArrayList<>(squares);
            Collections.shuffle(shuffled, new Random(seed));
            ContourIndex<String> index = new ContourIndex<>(shuffled);
            assertThat(index.at(new GeoPoint(0.5, 1))).contains("A");
            assertThat(index.at(new GeoPoint(1, 0.5))).contains("B");
            assertThat(index.at(new GeoPoint(1, 1))).contains("A");
            assertThat(index.at(new GeoPoint(2.5, 0.5))).isEmpty();
        }
    }

    @Test
    void prefersTheAreaAPointIsInsideOfToTheOneItTouches() {
        ContourIndex<String> index = new ContourIndex<>(List.of(square("A", 0, 0), square("B", 0.5, 0)));
        assertThat(index.at(new GeoPoint(0.5, 1))).contains("B");
        assertThat(index.at(new GeoPoint(0.5, 0.7))).contains("A");
    }

    @Test
    void leavesAHoleToNobody() {
        Geometry ring = square("A", 0, 0)
                .area()
                .difference(square("x", 0.25, 0.25).area().buffer(-0.3));
        ContourIndex<String> index = new ContourIndex<>(List.of(new ContourIndex.Piece<>("A", "A", ring)));
        assertThat(index.at(new GeoPoint(0.75, 0.75))).isEmpty();
        assertThat(index.at(new GeoPoint(0.1, 0.1))).contains("A");
    }

    @Property(tries = 300)
    void agreesWithAskingEveryContourInTurn(
            @ForAll @DoubleRange(min = 43.2, max = 44.0) double latitude,
            @ForAll @DoubleRange(min = 2.5, max = 4.2) double longitude) {
        GeoPoint point = new GeoPoint(latitude, longitude);
        Geometry where = Geometries.FACTORY.createPoint(new Coordinate(longitude, latitude));
        List<String> inside = HERAULT.stream()
                .filter(piece -> piece.area().covers(where))
                .map(ContourIndex.Piece::code)
                .toList();
        assertThat(INDEX.at(point).isPresent()).isEqualTo(!inside.isEmpty());
        INDEX.at(point).ifPresent(code -> assertThat(inside).contains(code));
    }

    @Test
    void keepsContoursWholeInTheDatabasesForm() {
        for (ContourIndex.Piece<String> piece : HERAULT) {
            assertThat(Geometries.fromBytes(Geometries.toBytes(piece.area())).equalsExact(piece.area()))
                    .isTrue();
        }
    }
}
