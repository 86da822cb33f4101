package fr.parvis.places.internal;

import fr.parvis.places.Confirmations;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** The answers about one place, by five minutes, for an hour. Thread-safe. */
final class Tally {

    private static final long STEP = 300;
    private static final Duration LASTS = Duration.ofHours(1);

    private final TreeMap<Instant, Confirmations> steps = new TreeMap<>();

    /** The five minutes that an answer counts in. */
    static Instant step(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), STEP) * STEP);
    }

    /** The oldest five minutes that still count. */
    static Instant oldest(Instant now) {
        return step(now.minus(LASTS)).plusSeconds(STEP);
    }

    synchronized void add(Instant step, int agree, int disagree) {
        steps.merge(
                step,
                new Confirmations(Math.max(0, agree), Math.max(0, disagree)),
                (known, more) -> new Confirmations(
                        Math.max(0, known.agree() + agree), Math.max(0, known.disagree() + disagree)));
    }

    synchronized Confirmations at(Instant now) {
        int agree = 0;
        int disagree = 0;
        for (Confirmations step : steps.tailMap(oldest(now)).values()) {
            agree += step.agree();
            disagree += step.disagree();
        }
        return new Confirmations(agree, disagree);
    }

    /** Forgets what does not count any more; whether there was anything. */
    synchronized boolean forget(Instant now) {
        var old = steps.headMap(oldest(now));
        boolean any = !old.isEmpty();
        old.clear();
        return any;
    }
}
