package fr.parvis.demo;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.Places;
import fr.parvis.telemetry.Devices;
import fr.parvis.telemetry.RegisterDevice;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.TerritoryError;
import fr.parvis.territory.Whereabouts;
import fr.parvis.ui.Provenance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Opens the places of the demonstration, once, and gives their sensors credentials. Which places, says {@code
 * demo/places.csv}, or a file of the same form ({@code PARVIS_DEMO_PLACES}).
 */
@Component
@ConditionalOnProperty("parvis.demo")
class DemoPlaces {

    private static final int BEAT_SECONDS = 20;

    private final Places places;
    private final Devices devices;
    private final Bodies bodies;
    private final Whereabouts whereabouts;
    private final Resource list;

    DemoPlaces(
            Places places,
            Devices devices,
            Bodies bodies,
            Whereabouts whereabouts,
            @Value("${parvis.demo-places:classpath:demo/places.csv}") Resource list) {
        this.places = places;
        this.devices = devices;
        this.bodies = bodies;
        this.whereabouts = whereabouts;
        this.list = list;
    }

    /**
     * Opens what is not open yet; answers a sensor, with a fresh secret, for each place that is measured, also where the
     * place was open already: whoever asks again, after a start that was cut short, gets the whole plan.
     */
    List<SensorPlan.Sensor> open() {
        List<SensorPlan.Sensor> sensors = new ArrayList<>();
        for (DemoPlace place : read()) {
            BodyId body = bodyOf(place).id();
            Scope.of(body).run(() -> open(body, place).ifPresent(sensors::add));
        }
        return sensors;
    }

    private Optional<SensorPlan.Sensor> open(BodyId body, DemoPlace place) {
        String key = key(place.name());
        String recording = place.recording();
        if (places.findPlace(body, key).isEmpty()) {
            places.open(command(body, key, place, recording != null));
        }
        if (recording == null) {
            return Optional.empty();
        }
        devices.registerIfAbsent(RegisterDevice.of(body, key, place.name()));
        String secret = devices.issueCredential(body, key).secret();
        return Optional.of(new SensorPlan.Sensor(
                key,
                secret,
                recording,
                property(place),
                Objects.requireNonNull(place.capacity()),
                BEAT_SECONDS,
                place.channel(),
                place.fault()));
    }

    private static OpenPlace command(BodyId body, String key, DemoPlace place, boolean measured) {
        List<OpenPlace.Measure> measures = measured ? List.of(new OpenPlace.Measure(property(place), key)) : List.of();
        return new OpenPlace(
                body,
                key,
                place.kind(),
                place.name(),
                place.address(),
                place.where(),
                place.face(),
                place.hours(),
                place.capacity(),
                measures,
                measured && place.fault() == null ? Provenance.REPLAYED : Provenance.SYNTHETIC,
                note(place));
    }

    private static String property(DemoPlace place) {
        return place.kind().isParking() ? "free" : "occupied";
    }

    /** The key of a text, as residents read it in their language. */
    private static String note(DemoPlace place) {
        String recording = place.recording();
        if (recording == null) {
            return "places.provenance.invented";
        }
        if (place.fault() != null) {
            return "places.provenance.broken";
        }
        return recording.startsWith("zurich") ? "places.provenance.zurich" : "places.provenance.birmingham";
    }

    private Body bodyOf(DemoPlace place) {
        String code = place.body();
        return (code == null ? whereabouts.bodyAt(place.where()) : bodies.findByCode(BodyKind.EPCI, code))
                .orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, place.name()));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private List<DemoPlace> read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("body;"))
                    .map(DemoPlace::ofLine)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
