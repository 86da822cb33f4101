package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.Corrections;
import fr.parvis.telemetry.Replay;
import fr.parvis.telemetry.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was observed before the application started, heard again: a restart changes no figure. */
@Component
class RecentPast {

    /** Corrections of what is older touch no figure of now. */
    private static final Duration CORRECTIONS = Duration.ofDays(4);

    private final Replay telemetry;
    private final Corrections corrections;

    RecentPast(Replay telemetry, Corrections corrections) {
        this.telemetry = telemetry;
        this.corrections = corrections;
    }

    /** What persons say of what the body's sensors said lately. */
    Layer corrections(BodyId body, Instant now) {
        return new Layer(corrections.listStanding(body, now.minus(CORRECTIONS)));
    }

    /** Lets each source of a place hear what its watch and its gauge have not heard yet. */
    void replay(LivePlace live, Instant now) {
        live.sources().forEach(source -> replay(live, source, now));
    }

    private void replay(LivePlace live, Source source, Instant now) {
        BodyId body = live.place().body();
        List<Series> series =
                telemetry.listSeries(body, (device, property) -> source.row().hears(device, property.key()));
        if (series.isEmpty()) {
            return;
        }
        Instant from = source.replayFrom(now);
        telemetry.listLastBefore(body, series, from).forEach(reading -> live.hearAgain(source, reading, now));
        telemetry.tell(body, series, from, reading -> live.hearAgain(source, reading, now));
    }
}
