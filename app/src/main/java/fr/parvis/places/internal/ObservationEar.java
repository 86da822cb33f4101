package fr.parvis.places.internal;

import fr.parvis.telemetry.CorrectionsChanged;
import fr.parvis.telemetry.ObservationsRecorded;
import fr.parvis.telemetry.Reading;
import java.util.Comparator;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hears what was recorded, what persons say of it, and the passing of time. */
@Component
class ObservationEar {

    private static final Comparator<Reading> BY_TIME = Comparator.comparingLong(Reading::at)
            .thenComparing(reading -> reading.series().id());

    private final Square square;
    private final PlaceLoading loading;

    ObservationEar(Square square, PlaceLoading loading) {
        this.square = square;
        this.loading = loading;
    }

    @EventListener
    void on(ObservationsRecorded recorded) {
        square.hear(recorded.readings().stream().sorted(BY_TIME).toList());
    }

    @EventListener
    void on(CorrectionsChanged changed) {
        loading.load(changed.body());
    }

    @Scheduled(fixedDelay = 5_000)
    void timePasses() {
        square.reassessAll();
        square.listBehind().forEach(loading::load);
    }
}
