package fr.parvis.telemetry;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Stamps what comes without a time of its own. No two stamps are equal, so that two such observations in the same
 * microsecond are not taken for a contradiction.
 */
@Component
class ArrivalClock {

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    ArrivalClock(Clock clock) {
        this.clock = clock;
    }

    long now() {
        return Reading.micros(clock.instant());
    }

    long stamp() {
        long now = now();
        return last.updateAndGet(before -> now - before > 0 || before - now > 1_000_000 ? now : before + 1);
    }
}
