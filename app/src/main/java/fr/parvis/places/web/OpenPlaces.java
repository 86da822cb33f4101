package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.places.ConfirmationsChanged;
import fr.parvis.places.FigureChanged;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.territory.Town;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A town's places as bytes, made once for all who ask: anew once a figure has changed, at most each second, and after
 * five seconds in any case, as they state their own time. At most a thousand towns are remembered; more are made anew
 * each time.
 */
@Component
class OpenPlaces {

    private static final int REMEMBERED = 3_000;
    private static final long FRESH_MILLIS = 1_000;
    private static final long UNCHANGED_MILLIS = 5_000;

    private record Key(BodyId town, PlacesRoute.Form form) {}

    private record Made(long version, long atMillis, Buffer bytes) {}

    private final TownSquare square;
    private final ResidentAnswers answers;
    private final JsonMapper json;
    private final AtomicLong version = new AtomicLong();
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    OpenPlaces(TownSquare square, ResidentAnswers answers, JsonMapper json) {
        this.square = square;
        this.answers = answers;
        this.json = json;
    }

    @EventListener
    void on(FigureChanged changed) {
        version.incrementAndGet();
    }

    @EventListener
    void on(ConfirmationsChanged changed) {
        version.incrementAndGet();
    }

    Buffer answer(Town town, PlacesRoute.Form form, Instant now) {
        Key key = new Key(town.id(), form);
        Made known = made.get(key);
        if (known != null && Math.abs(now.toEpochMilli() - known.atMillis) < goodFor(known)) {
            return known.bytes;
        }
        Made fresh = new Made(version.get(), now.toEpochMilli(), make(town, form, now));
        if (made.size() < REMEMBERED || made.containsKey(key)) {
            made.put(key, fresh);
        }
        return fresh.bytes;
    }

    private long goodFor(Made known) {
        return known.version == version.get() ? UNCHANGED_MILLIS : FRESH_MILLIS;
    }

    private Buffer make(Town town, PlacesRoute.Form form, Instant now) {
        var places = square.listPlaces(town).stream().map(this::json).toList();
        return switch (form) {
            case JSON ->
                Buffer.buffer(json.writeValueAsBytes(
                        new TownJson(town.name(), town.body().code(), now, places)));
            case CSV -> Buffer.buffer(PlacesCsv.of(places));
            case GEOJSON -> Buffer.buffer(json.writeValueAsBytes(PlacesGeoJson.of(places)));
        };
    }

    private PlaceJson json(Seen seen) {
        return PlaceJson.of(seen.place(), seen.figure(), answers.of(seen.place().id()));
    }
}
