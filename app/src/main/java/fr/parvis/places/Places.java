package fr.parvis.places;

import fr.parvis.calendar.HoursContext;
import fr.parvis.calendar.OpeningHours;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.Trust;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of the installation and their figures of now. Reading costs no query. */
public interface Places {

    /** A place with its figure, as of the last observation or passage of time. */
    record Seen(Place place, Figure figure) {}

    /** The places of these bodies, by body then name. */
    List<Seen> listPlaces(Collection<BodyId> bodies);

    /** The places of these bodies that have closed for good, by body then name. */
    List<Place> listClosed(Collection<BodyId> bodies);

    /** One place of one body. */
    Optional<Seen> findPlace(BodyId body, String slug);

    /** The opening hours of a place with what they need of where it stands; empty when nobody told them. */
    Optional<HoursHere> findHours(BodyId body, String slug);

    /** Opening hours in their place. */
    record HoursHere(OpeningHours hours, HoursContext context) {}

    /** How many there usually are at each of these moments; null where too little is known. */
    List<@Nullable Integer> listUsual(BodyId body, String slug, List<Instant> moments);

    /** A place's day around this moment: usual, measured, expected. Asks the database, within the scope of its body. */
    Optional<PlaceDay> findDay(BodyId body, String slug);

    /** Who measures a place and how far each may be believed now, in the order in which they were declared. */
    List<SourceHere> listSources(BodyId body, String slug);

    /**
     * One source of a place.
     *
     * @param kind as in {@link OpenPlace.Measure}
     * @param device key of the device; for {@code spaces} what the keys of all spaces start with
     */
    record SourceHere(String kind, String device, Trust trust) {

        /** Whether what this device says is about this source. */
        public boolean hears(String said) {
            return kind.equals("spaces") ? said.startsWith(device) : said.equals(device);
        }
    }

    /** What a person on the spot said and still holds. */
    Optional<Word> findWord(BodyId body, String slug);

    /**
     * A person's word.
     *
     * @param level null when they said: closed
     */
    record Word(@Nullable Level level, Instant statedAt, Instant expiresAt) {}

    /** What a place held and will hold, the newest first. Asks the database, within the scope of its body. */
    List<CapacitySince> listCapacities(BodyId body, PlaceId place);

    /**
     * From this moment on the place holds so many.
     *
     * @param since {@link Instant#EPOCH} where nobody said since when
     * @param reason works, a new wing; may be empty
     */
    record CapacitySince(Instant since, int capacity, String reason) {}

    /**
     * Opens a place; the current scope must be its body's.
     *
     * @throws fr.parvis.kernel.BusinessException {@link PlacesError#NAME_TAKEN} where its word in addresses is in use
     */
    PlaceId open(OpenPlace command);

    /** One tap of a person on the spot; replaces the one before. */
    void say(SayLevel command);

    /** Takes a person's word back before it expires. */
    boolean withdrawWord(BodyId body, PlaceId place);

    /** Another name, address, position or person to welcome: replaces what was there. */
    void describe(BodyId body, PlaceId place, PlaceDetails details);

    /** From that day of its town on the place is no more, and what was known of it stays; null takes that back. */
    void closeForGood(BodyId body, PlaceId place, @Nullable LocalDate from);

    /** From that moment on the place holds so many; replaces what was said of the same moment. */
    void setCapacity(BodyId body, PlaceId place, CapacitySince step);

    /** New opening hours, in OpenStreetMap's syntax; null when they are not known any more. */
    void setHours(BodyId body, PlaceId place, @Nullable String hours);

    /** From now on the place is measured by that source too; does nothing where it is already. */
    void measure(BodyId body, PlaceId place, OpenPlace.Measure source);

    /** The source is not one of the place's any more; what it said before stays. */
    void stopMeasuring(BodyId body, PlaceId place, OpenPlace.Measure source);
}
