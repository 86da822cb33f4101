package fr.parvis.places.web;

import fr.parvis.audit.Journal;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDetails;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.places.Places.CapacitySince;
import fr.parvis.places.PlacesAction;
import fr.parvis.places.SayLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers change of a place, each change with its line in the journal: both are kept, or neither. */
@Service
class DeskPlaceChanges {

    private static final int LONGEST_TEXT = 800;

    private final Places places;
    private final Journal journal;
    private final Clock clock;

    DeskPlaceChanges(Places places, Journal journal, Clock clock) {
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    @Requires(Authority.SAY_PLACE_STATE)
    void say(Officer officer, Place place, DeskWord word, DeskLasts lasts, String role, ZoneId zone) {
        var duration = lasts.from(clock.instant(), zone);
        places.say(new SayLevel(
                officer.body(),
                place.id(),
                word.level(),
                null,
                duration,
                officer.person().value(),
                role));
        record(officer, place, PlacesAction.STATE_SAID, Map.of("says", word.key(), "lasts", duration.toString()));
    }

    @Transactional
    @Requires(Authority.SAY_PLACE_STATE)
    void withdraw(Officer officer, Place place) {
        if (places.withdrawWord(officer.body(), place.id())) {
            record(officer, place, PlacesAction.STATE_WITHDRAWN, Map.of());
        }
    }

    @Transactional
    @Requires(Authority.EDIT_PLACES)
    PlaceId open(Officer officer, OpenPlace command) {
        PlaceId id = places.open(command);
        Map<String, String> details = Map.of(
                "name",
                command.name(),
                "address",
                command.address(),
                "position",
                command.where().latitude() + ", " + command.where().longitude());
        journal.record(officer.body(), officer.actor(), PlacesAction.PLACE_OPENED, "place:" + id, details);
        return id;
    }

    @Transactional
    @Requires(Authority.EDIT_PLACES)
    void describe(Officer officer, Place place, PlaceDetails to) {
        PlaceDetails from = PlaceDetails.of(place);
        places.describe(officer.body(), place.id(), to);
        Map<String, String> details = new HashMap<>();
        if (!written(from).equals(written(to))) {
            details.putAll(Map.of("before", written(from), "after", written(to)));
        }
        if (!Objects.equals(from.face().name(), to.face().name())) {
            details.put("face", DeskJournalText.CHANGED);
        }
        record(officer, place, PlacesAction.PLACE_CHANGED, details);
    }

    /** Without the face's name, of which the journal says only that it changed: who it is says the page. */
    private static String written(PlaceDetails details) {
        String where = details.where().latitude() + " " + details.where().longitude();
        Place.Face face = details.face();
        return cut(Stream.of(details.name(), details.address(), where, face.role(), face.telephone())
                .filter(told -> told != null && !told.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    @Transactional
    @Requires(Authority.EDIT_PLACES)
    void close(Officer officer, Place place, LocalDate from) {
        places.closeForGood(officer.body(), place.id(), from);
        record(officer, place, PlacesAction.PLACE_CLOSED, Map.of("since", from.toString()));
    }

    @Transactional
    @Requires(Authority.REOPEN_PLACES)
    void reopen(Officer officer, Place place) {
        places.closeForGood(officer.body(), place.id(), null);
        record(officer, place, PlacesAction.PLACE_REOPENED, Map.of());
    }

    @Transactional
    @Requires(Authority.EDIT_PLACES)
    void setHours(Officer officer, Place place, @Nullable String hours) {
        places.setHours(officer.body(), place.id(), hours);
        record(officer, place, PlacesAction.HOURS_CHANGED, Map.of("before", cut(place.hours()), "after", cut(hours)));
    }

    @Transactional
    @Requires(Authority.EDIT_PLACES)
    void setCapacity(Officer officer, Place place, CapacitySince step) {
        places.setCapacity(officer.body(), place.id(), step);
        Map<String, String> details = Map.of(
                "capacity",
                Integer.toString(step.capacity()),
                "since",
                step.since().toString(),
                "reason",
                step.reason());
        record(officer, place, PlacesAction.CAPACITY_CHANGED, details);
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void bind(Officer officer, Place place, OpenPlace.Measure source) {
        places.measure(officer.body(), place.id(), source);
        record(officer, place, PlacesAction.SENSOR_BOUND, Map.of("device", source.device(), "kind", source.kind()));
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void release(Officer officer, Place place, OpenPlace.Measure source) {
        places.stopMeasuring(officer.body(), place.id(), source);
        record(officer, place, PlacesAction.SENSOR_RELEASED, Map.of("device", source.device(), "kind", source.kind()));
    }

    /** With the name that the place had then. */
    private void record(Officer officer, Place place, PlacesAction action, Map<String, String> told) {
        Map<String, String> details = new HashMap<>(told);
        details.put("name", place.name());
        journal.record(officer.body(), officer.actor(), action, "place:" + place.id(), details);
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
