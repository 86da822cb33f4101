package fr.parvis.places.internal;

import fr.parvis.telemetry.LiveState;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What was heard before the application started. */
@Component
class RecentPast {

    private final LiveState telemetry;

    RecentPast(LiveState telemetry) {
        this.telemetry = telemetry;
    }

    /** Lets a place hear the last word of each of its devices. */
    void replay(LivePlace live, Instant now) {
        for (Source source : live.sources()) {
            telemetry
                    .listOf(live.place().body(), source.row().device())
                    .forEach(latest -> live.hear(
                            latest.series().device(),
                            latest.series().property().key(),
                            latest.observedAt(),
                            latest.value()));
        }
    }
}
