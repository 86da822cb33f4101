package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.ui.Provenance;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body opens a place to the square.
 *
 * @param slug null lets it be made from the name
 * @param hours OpenStreetMap syntax, or null
 * @param capacity how many it holds; null when nobody counts
 * @param sources who measures, possibly nobody
 */
public record OpenPlace(
        BodyId body,
        @Nullable String slug,
        PlaceKind kind,
        String name,
        String address,
        GeoPoint where,
        Place.Face face,
        @Nullable String hours,
        @Nullable Integer capacity,
        List<Measure> sources,
        Provenance provenance,
        @Nullable String provenanceNote) {

    public OpenPlace {
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param kind {@code occupied}, {@code free}, {@code occupied-percent}, {@code free-percent}, {@code in-out} or
     *     {@code spaces}
     * @param device key of the device in telemetry; for {@code spaces} what the keys of all spaces start with
     * @param nightReset for {@code in-out}: when the count starts again at zero
     */
    public record Measure(
            String kind, String device, @Nullable LocalTime nightReset) {

        public Measure(String kind, String device) {
            this(kind, device, null);
        }
    }
}
