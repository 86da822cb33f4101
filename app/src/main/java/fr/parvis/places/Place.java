package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.ui.Provenance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place people go to: its face, its address, its hours. Its figures are a {@link Figure} apart.
 *
 * @param slug its name in addresses, unique within its body
 * @param neighbourhood code of the neighbourhood that contains it, when its commune has any
 * @param hours opening hours in OpenStreetMap's syntax; null when nobody told us yet
 * @param closesOn the first day on which it is no more, in its town; null while it is meant to stay
 * @param provenanceNote where a replayed series comes from, shown with the badge; its words, or the key of a text
 */
public record Place(
        BodyId body,
        PlaceId id,
        String slug,
        PlaceKind kind,
        String name,
        String address,
        GeoPoint where,
        @Nullable String neighbourhood,
        Face face,
        @Nullable String hours,
        Provenance provenance,
        @Nullable String provenanceNote,
        @Nullable LocalDate closesOn) {

    /** The same under another name. */
    public Place called(String label) {
        return new Place(
                body,
                id,
                slug,
                kind,
                label,
                address,
                where,
                neighbourhood,
                face,
                hours,
                provenance,
                provenanceNote,
                closesOn);
    }

    /**
     * The person behind the place, and how to reach them without any phone app.
     *
     * @param name as they wish to be called in public
     * @param role what they do there
     */
    public record Face(
            @Nullable String name,
            @Nullable String role,
            @Nullable String telephone) {

        public static final Face NOBODY_YET = new Face(null, null, null);
    }
}
