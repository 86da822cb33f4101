package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskPrint;
import fr.parvis.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an officer types of a new place.
 *
 * @param role who answers there, by what they do
 * @param face how they are called
 * @param seen the print of what the form showed; null for a new place
 */
public record DeskNewPlaceForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String role,
        @Nullable String face,
        @Nullable String telephone,
        @Nullable String capacity,
        @Nullable String seen) {

    static final DeskNewPlaceForm EMPTY =
            new DeskNewPlaceForm(null, null, null, null, null, null, null, null, null, null);

    /** What is known of a place, to be changed. */
    static DeskNewPlaceForm of(Place place) {
        return new DeskNewPlaceForm(
                place.name(),
                place.kind().key(),
                place.address(),
                Double.toString(place.where().latitude()),
                Double.toString(place.where().longitude()),
                place.face().role(),
                place.face().name(),
                place.face().telephone(),
                null,
                print(place).text());
    }

    static DeskPrint print(Place place) {
        return DeskPrint.of(place.name(), place.address(), place.where(), place.face());
    }

    /** The same with what is there now taken note of: sent again, it stands. */
    DeskNewPlaceForm seeing(Place place) {
        return new DeskNewPlaceForm(
                name,
                kind,
                address,
                latitude,
                longitude,
                role,
                face,
                telephone,
                capacity,
                print(place).text());
    }
}
