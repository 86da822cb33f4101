package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The places of the installation and their figures of now. Reading costs no query. */
public interface Places {

    /** A place with its figure, as of the last observation or passage of time. */
    record Seen(Place place, Figure figure) {}

    /** The places of these bodies, by body then name. */
    List<Seen> listPlaces(Collection<BodyId> bodies);

    /** One place of one body. */
    Optional<Seen> findPlace(BodyId body, String slug);

    /** A place's day around this moment: usual, measured, expected. Asks the database, within the scope of its body. */
    Optional<PlaceDay> findDay(BodyId body, String slug);

    /** Opens a place; the current scope must be its body's. */
    PlaceId open(OpenPlace command);

    /** One tap of a person on the spot; replaces the one before. */
    void say(SayLevel command);

    /** Takes a person's word back before it expires. */
    void withdrawWord(BodyId body, PlaceId place);

    /** From {@code since} on the place holds so many. */
    void setCapacity(BodyId body, PlaceId place, int capacity, Instant since);

    /** New opening hours, in OpenStreetMap's syntax; null when they are not known any more. */
    void setHours(BodyId body, PlaceId place, @org.jspecify.annotations.Nullable String hours);
}
