package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.GeoPoint;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProjectionTests {

    @Test
    void lambert93HasItsOriginWhereDecreed() {
        assertNear("EPSG:2154", 700_000, 6_600_000, new GeoPoint(46.5, 3));
    }

    /** Forward with the constants that IGN publishes for Lambert-93 (NT/G 71), then back with ours. */
    @Property(tries = 500)
    void lambert93IsTheInverseOfWhatIgnPublishes(
            @ForAll @DoubleRange(min = 41, max = 51.5) double latitude,
            @ForAll @DoubleRange(min = -5.5, max = 10) double longitude) {
        double e = 0.08181919112;
        double n = 0.7256077650;
        double phi = Math.toRadians(latitude);
        double sine = e * Math.sin(phi);
        double isometric = Math.log(Math.tan(Math.PI / 4 + phi / 2) * Math.pow((1 - sine) / (1 + sine), e / 2));
        double radius = 11_754_255.426 * Math.exp(-n * isometric);
        double gamma = n * Math.toRadians(longitude - 3);

        GeoPoint back = Projection.named("EPSG:2154")
                .orElseThrow()
                .toWgs84(700_000 + radius * Math.sin(gamma), 12_655_612.050 - radius * Math.cos(gamma))
                .orElseThrow();

        assertThat(back.metresTo(new GeoPoint(latitude, longitude))).isLessThan(0.05);
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
