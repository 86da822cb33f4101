package fr.parvis.kernel;

/**
 * A place on earth in WGS 84 degrees.
 *
 * @param latitude −90 to 90, north positive
 * @param longitude −180 to 180, east positive
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90) || !(longitude >= -180 && longitude <= 180)) {
            throw new BusinessException(KernelError.NOT_ON_EARTH, latitude, longitude);
        }
    }

    /** Great-circle distance in metres (haversine on the mean sphere, error under 0.6 %). */
    public double metresTo(GeoPoint other) {
        double phi = Math.toRadians(other.latitude - latitude) / 2;
        double lambda = Math.toRadians(other.longitude - longitude) / 2;
        double a = Math.pow(Math.sin(phi), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(lambda), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
