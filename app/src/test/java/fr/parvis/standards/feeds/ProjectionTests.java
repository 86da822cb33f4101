package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.GeoPoint;
import org.junit.jupiter.api.Test;

class ProjectionTests {

    @Test
    void lambert93HasItsOriginWhereDecreed() {
        assertNear("EPSG:2154", 700_000, 6_600_000, new GeoPoint(46.5, 3));
    }

    /** Paris, Eiffel tower: published Lambert-93 coordinates, to the metre. */
    @Test
    void lambert93FindsTheEiffelTower() {
        assertNear("EPSG:2154", 648_237, 6_862_272, new GeoPoint(48.85826, 2.2945));
    }

    @Test
    void eachConicZoneHasItsOriginOnItsParallel() {
        assertNear("EPSG:3943", 1_700_000, 2_200_000, new GeoPoint(43, 3));
        assertNear("EPSG:3950", 1_700_000, 9_200_000, new GeoPoint(50, 3));
    }

    @Test
    void utmHasTheEquatorAndItsMeridian() {
        assertNear("EPSG:32632", 500_000, 0, new GeoPoint(0, 9));
        assertNear("EPSG:25831", 500_000, 0, new GeoPoint(0, 3));
    }

    @Test
    void anUndeclaredSystemGivesNoPosition() {
        assertThat(Projection.named("EPSG:4326")).isEmpty();
        assertThat(Projection.named("Lambert II")).isEmpty();
    }

    private static void assertNear(String crs, double easting, double northing, GeoPoint expected) {
        GeoPoint point =
                Projection.named(crs).orElseThrow().toWgs84(easting, northing).orElseThrow();
        assertThat(point.metresTo(expected)).isLessThan(10);
    }
}
