package fr.parvis.places.internal;

import fr.parvis.telemetry.ObservationsRecorded;
import fr.parvis.telemetry.Reading;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hears what was recorded, and the passing of time. */
@Component
class ObservationEar {

    private final Square square;

    ObservationEar(Square square) {
        this.square = square;
    }

    @EventListener
    void on(ObservationsRecorded recorded) {
        for (Reading reading : recorded.readings()) {
            square.hear(
                    reading.series().body(),
                    reading.series().device(),
                    reading.series().property().key(),
                    reading.observedAt(),
                    reading.value());
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void timePasses() {
        square.reassessAll();
    }
}
