package fr.parvis.places.internal;

import fr.parvis.telemetry.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places of one body, in the order of their names, each found at once by the devices that it listens to. */
final class Quarter {

    static final Quarter EMPTY = new Quarter(List.of());

    private final List<LivePlace> places;
    private final Map<String, List<LivePlace>> byDevice = new HashMap<>();
    /** Those whose spaces are devices of their own, told by how their keys begin. */
    private final List<LivePlace> ofSpaces = new ArrayList<>();

    Quarter(List<LivePlace> places) {
        this.places = List.copyOf(places);
        for (LivePlace place : places) {
            place.sources().stream()
                    .map(Source::row)
                    .filter(row -> !row.hasSpaces())
                    .map(SourceRow::device)
                    .distinct()
                    .forEach(device -> byDevice.computeIfAbsent(device, first -> new ArrayList<>())
                            .add(place));
            if (place.sources().stream().anyMatch(source -> source.row().hasSpaces())) {
                ofSpaces.add(place);
            }
        }
    }

    List<LivePlace> places() {
        return places;
    }

    /** Tells whom it may concern; adds those that it does concern. */
    void hear(Reading reading, Instant now, Set<LivePlace> concerned) {
        hear(byDevice.getOrDefault(reading.series().device(), List.of()), reading, now, concerned);
        hear(ofSpaces, reading, now, concerned);
    }

    private static void hear(List<LivePlace> places, Reading reading, Instant now, Set<LivePlace> concerned) {
        for (LivePlace place : places) {
            if (place.hear(reading, now)) {
                concerned.add(place);
            }
        }
    }
}
