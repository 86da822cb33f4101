package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.GeoPoint;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDetails;
import fr.parvis.places.PlaceKind;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.PlacesError;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.CompetenceView;
import fr.parvis.territory.Competences;
import fr.parvis.ui.Provenance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a new place; what cannot be read becomes a sentence on its field. */
@Component
class DeskNewPlaceReading {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_FACE = 80;
    private static final int MOST = 100_000;
    private static final double LATITUDE = 43.6583;
    private static final double LONGITUDE = 3.8894;

    private final Places places;
    private final DeskGround ground;
    private final Competences competences;
    private final TownSquare square;
    private final Bodies bodies;

    DeskNewPlaceReading(Places places, DeskGround ground, Competences competences, TownSquare square, Bodies bodies) {
        this.places = places;
        this.ground = ground;
        this.competences = competences;
        this.square = square;
        this.bodies = bodies;
    }

    /** Null where something is to correct. */
    @Nullable OpenPlace read(DeskReader reader, DeskNewPlaceForm form, DeskErrors errors) {
        DeskFields fields = new DeskFields(reader.texts(), errors);
        PlaceDetails details = details(reader, form, null, fields);
        PlaceKind kind = kind(reader, form, fields);
        Integer capacity = capacity(form, fields);
        if (!errors.isEmpty() || kind == null || details == null) {
            return null;
        }
        return new OpenPlace(
                reader.officer().body(),
                null,
                kind,
                details.name(),
                details.address(),
                details.where(),
                details.face(),
                null,
                capacity,
                List.of(),
                Provenance.REAL,
                null);
    }

    /**
     * What is told of a place, new or known; null where something is to correct.
     *
     * @param known the place that is changed, whose name is no other's
     */
    @Nullable PlaceDetails details(DeskReader reader, DeskNewPlaceForm form, @Nullable Place known, DeskFields fields) {
        String name = name(reader, form, known, fields);
        String address = fields.needed("address", "places.desk.new.address", form.address(), LONGEST_ADDRESS);
        GeoPoint where = where(reader, form, fields);
        Place.Face face = face(form, fields);
        return where == null || !fields.errors().isEmpty() ? null : new PlaceDetails(name, address, where, face);
    }

    /** A name that no other place shown here has: who presses the button twice adds one place. */
    private String name(DeskReader reader, DeskNewPlaceForm form, @Nullable Place known, DeskFields fields) {
        String name = fields.needed("name", "places.desk.new.name", form.name(), LONGEST_NAME);
        if (!name.isEmpty() && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            fields.errors().add("name", fields.texts().get("places.desk.error.name"));
        }
        shown(reader.officer().body()).stream()
                .map(Seen::place)
                .filter(place -> known == null || !place.id().equals(known.id()))
                .filter(place -> place.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(place -> fields.errors().add("name", taken(reader, place)));
        return name;
    }

    /** A commune's page shows those of others under its own; a pooling body's, each commune's under the commune's name. */
    private List<Seen> shown(BodyId body) {
        return bodies.find(body)
                .filter(town -> town.is(BodyKind.COMMUNE))
                .map(square::listPlaces)
                .orElseGet(() -> places.listPlaces(List.of(body)));
    }

    private String taken(DeskReader reader, Place place) {
        return place.body().equals(reader.officer().body())
                ? reader.texts().detail(new BusinessException(PlacesError.NAME_TAKEN, place.name()))
                : reader.texts()
                        .get(
                                "places.desk.error.name-shown",
                                place.name(),
                                square.answeringFor(place).name());
    }

    /** One that the body may open: what an act has handed to another body is that body's to add, and shows here too. */
    private @Nullable PlaceKind kind(DeskReader reader, DeskNewPlaceForm form, DeskFields fields) {
        PlaceKind kind = PlaceKind.findByKey(form.kind()).orElse(null);
        if (kind == null) {
            fields.errors().add("kind", fields.texts().get("places.desk.error.kind"));
            return null;
        }
        BodyId body = reader.officer().body();
        CompetenceView known = competences.competentFor(Showing.subject(kind), body);
        if (known.transferred() && !known.competent().id().equals(body)) {
            String name = known.competent().name();
            fields.errors().add("kind", fields.texts().get("places.desk.error.kind-entrusted", name));
        }
        return kind;
    }

    private @Nullable GeoPoint where(DeskReader reader, DeskNewPlaceForm form, DeskFields fields) {
        OptionalDouble latitude = fields.decimal("latitude", form.latitude(), -90, 90, LATITUDE);
        OptionalDouble longitude = fields.decimal("longitude", form.longitude(), -180, 180, LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return null;
        }
        GeoPoint point = new GeoPoint(latitude.getAsDouble(), longitude.getAsDouble());
        if (!ground.holds(reader.officer().body(), point)) {
            fields.errors().add("latitude", fields.texts().get("places.desk.error.elsewhere"));
        }
        return point;
    }

    private static Place.Face face(DeskNewPlaceForm form, DeskFields fields) {
        String role = fields.needed("role", "places.desk.new.role", form.role(), LONGEST_FACE);
        String name = fields.text("face", form.face(), LONGEST_FACE);
        String telephone = fields.telephone("telephone", form.telephone());
        return new Place.Face(orNull(name), role, orNull(telephone));
    }

    private static @Nullable Integer capacity(DeskNewPlaceForm form, DeskFields fields) {
        String typed = form.capacity();
        if (typed == null || typed.isBlank()) {
            return null;
        }
        OptionalInt capacity = fields.number("capacity", typed, 1, MOST);
        return capacity.isEmpty() ? null : capacity.getAsInt();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
