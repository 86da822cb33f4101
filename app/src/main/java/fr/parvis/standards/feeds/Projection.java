package fr.parvis.standards.feeds;

import fr.parvis.kernel.GeoPoint;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From metres back to degrees, for the reference systems that French and neighbouring towns publish in: Lambert-93
 * (EPSG:2154) and its nine conic zones CC42 to CC50 (EPSG:3942–3950), UTM north (EPSG:258xx, 326xx). On the GRS 80
 * ellipsoid; the difference to WGS 84 is under a metre.
 *
 * <p>Sources: IGN, NT/G 71 (Lambert conformal conic); Krüger's series for the transverse Mercator.
 */
record Projection(BiFunction<Double, Double, double[]> inverse) {

    private static final double A = 6_378_137.0;
    private static final double F = 1 / 298.257222101;
    private static final double E = Math.sqrt(F * (2 - F));
    private static final Pattern CODE = Pattern.compile("EPSG:(\\d{4,5})");

    static Optional<Projection> named(String crs) {
        Matcher code = CODE.matcher(crs);
        return code.matches() ? numbered(Integer.parseInt(code.group(1))) : Optional.empty();
    }

    private static Optional<Projection> numbered(int code) {
        if (code == 2154) {
            return Optional.of(new Projection(Conic.of(46.5, 44, 49, 700_000, 6_600_000)));
        }
        if (code >= 3942 && code <= 3950) {
            int zone = code - 3900;
            return Optional.of(new Projection(
                    Conic.of(zone, zone - 0.75, zone + 0.75, 1_700_000, (zone - 41) * 1_000_000.0 + 200_000)));
        }
        int utm = code / 100 == 258 ? code - 25_800 : code / 100 == 326 ? code - 32_600 : 0;
        return utm >= 28 && utm <= 38 ? Optional.of(new Projection(new Utm(utm))) : Optional.empty();
    }

    Optional<GeoPoint> toWgs84(double easting, double northing) {
        double[] degrees = inverse.apply(easting, northing);
        boolean onEarth = Math.abs(degrees[0]) <= 90 && Math.abs(degrees[1]) <= 180;
        return onEarth ? Optional.of(new GeoPoint(degrees[0], degrees[1])) : Optional.empty();
    }

    /** Latitude from isometric latitude, by fixed point; converges to 1e-12 in a few rounds. */
    private static double latitude(double isometric) {
        double phi = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
        for (int i = 0; i < 12; i++) {
            double sine = E * Math.sin(phi);
            phi = 2 * Math.atan(Math.pow((1 + sine) / (1 - sine), E / 2) * Math.exp(isometric)) - Math.PI / 2;
        }
        return phi;
    }

    private static double isometric(double phi) {
        double sine = E * Math.sin(phi);
        return Math.log(Math.tan(Math.PI / 4 + phi / 2) * Math.pow((1 - sine) / (1 + sine), E / 2));
    }

    private record Conic(double n, double c, double x0, double yPole) implements BiFunction<Double, Double, double[]> {

        private static final double MERIDIAN = Math.toRadians(3);

        static Conic of(double origin, double south, double north, double x0, double y0) {
            double phi1 = Math.toRadians(south);
            double phi2 = Math.toRadians(north);
            double n = Math.log(radius(phi2) / radius(phi1)) / (isometric(phi1) - isometric(phi2));
            double c = radius(phi1) / n * Math.exp(n * isometric(phi1));
            return new Conic(n, c, x0, y0 + c * Math.exp(-n * isometric(Math.toRadians(origin))));
        }

        private static double radius(double phi) {
            return A * Math.cos(phi) / Math.sqrt(1 - Math.pow(E * Math.sin(phi), 2));
        }

        @Override
        public double[] apply(Double easting, Double northing) {
            double r = Math.hypot(easting - x0, northing - yPole);
            double gamma = Math.atan2(easting - x0, yPole - northing);
            double phi = latitude(-Math.log(r / c) / n);
            return new double[] {Math.toDegrees(phi), Math.toDegrees(MERIDIAN + gamma / n)};
        }
    }

    private record Utm(int zone) implements BiFunction<Double, Double, double[]> {

        private static final double N = F / (2 - F);
        private static final double RADIUS = A / (1 + N) * (1 + N * N / 4 + Math.pow(N, 4) / 64);
        private static final double SCALE = 0.9996;
        private static final double[] BETA = {
            N / 2 - 2 * N * N / 3 + 37 * Math.pow(N, 3) / 96,
            N * N / 48 + Math.pow(N, 3) / 15,
            17 * Math.pow(N, 3) / 480
        };

        @Override
        public double[] apply(Double easting, Double northing) {
            double xi = northing / (SCALE * RADIUS);
            double eta = (easting - 500_000) / (SCALE * RADIUS);
            double xiPrime = xi;
            double etaPrime = eta;
            for (int j = 1; j <= 3; j++) {
                xiPrime -= BETA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
                etaPrime -= BETA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            }
            double conformal = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
            double phi = latitude(Math.log(Math.tan(Math.PI / 4 + conformal / 2)));
            double lambda = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime));
            return new double[] {Math.toDegrees(phi), zone * 6 - 183 + Math.toDegrees(lambda)};
        }
    }
}
