package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.quality.Bounds;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Who is believed, in this order: a person who says « closed »; the opening hours, unless a person on the spot says
 * something else while they say « closed »; a person on the spot, unless a trusted sensor spoke after; a sensor that says
 * « closed » or « full »; its number if it can be trusted; otherwise what is usual, and never a number.
 */
final class FigureRule {

    /**
     * All that is known about a place at one moment.
     *
     * @param open null when nobody told us the hours
     * @param measured what the best source says; empty before its first word
     * @param sensor how far that source can be trusted
     * @param told the word of a source that decides; null where none stands
     */
    record Evidence(
            @Nullable Boolean open,
            @Nullable Statement statement,
            OptionalDouble measured,
            Trust sensor,
            @Nullable Told told,
            int capacity,
            @Nullable Integer usual) {}

    /** A person's word stands at least so long against a sensor. */
    private static final Duration WORD_STANDS = Duration.ofMinutes(10);

    private FigureRule() {}

    static Figure judge(Evidence evidence, Instant now) {
        Statement said = holding(evidence.statement(), now);
        if (said != null && said.saysClosed()) {
            return nothing(
                    evidence, new Trust(State.CLOSED, TrustReason.SAID_BY_OFFICER, said.statedAt(), said.role()));
        }
        boolean saidInSpite = said != null && said.inSpite();
        if (Boolean.FALSE.equals(evidence.open()) && !saidInSpite) {
            return nothing(evidence, new Trust(State.CLOSED, TrustReason.OUTSIDE_HOURS, null, "hours"));
        }
        if (said != null && !spokeLater(evidence.sensor(), said) && !toldLater(evidence.told(), said)) {
            return byHand(evidence, said);
        }
        return bySource(evidence);
    }

    private static @Nullable Statement holding(@Nullable Statement said, Instant now) {
        return said != null && said.holdsAt(now) ? said : null;
    }

    /** A correction is a person's word too: the later one counts. */
    private static boolean spokeLater(Trust sensor, Statement said) {
        Instant asOf = sensor.asOf();
        Instant stands = isCorrected(sensor) ? said.statedAt() : said.statedAt().plus(WORD_STANDS);
        return asOf != null && (sensor.state() == State.LIVE || isCorrected(sensor)) && asOf.isAfter(stands);
    }

    private static boolean toldLater(@Nullable Told told, Statement said) {
        Instant asOf = told == null ? null : told.trust().asOf();
        return asOf != null && asOf.isAfter(said.statedAt().plus(WORD_STANDS));
    }

    private static boolean isCorrected(Trust sensor) {
        return sensor.reason() == TrustReason.CORRECTED;
    }

    private static Figure byHand(Evidence evidence, Statement said) {
        Trust trust = new Trust(State.MANUAL, TrustReason.SAID_BY_OFFICER, said.statedAt(), said.role());
        return new Figure(said.occupied(), known(evidence), said.level(), trust, evidence.usual());
    }

    /** Closed is not empty, and a place that says it is full has no room, whatever is counted there. */
    private static Figure bySource(Evidence evidence) {
        Told told = evidence.told();
        if (told != null && told.saysClosed()) {
            return nothing(evidence, told.trust());
        }
        Figure counted = bySensor(evidence);
        boolean agrees = counted.level() == Level.FULL || isCorrected(counted.trust());
        return told == null || agrees
                ? counted
                : new Figure(null, known(evidence), Level.FULL, told.trust(), evidence.usual());
    }

    private static Figure bySensor(Evidence evidence) {
        Trust sensor = possible(evidence);
        boolean gives = sensor.state().showsNumber() || isCorrected(sensor);
        if (!gives || evidence.measured().isEmpty()) {
            boolean guess = sensor.state() == State.ABSENT && evidence.usual() != null;
            Trust shown = guess ? new Trust(State.USUAL, sensor.reason(), null, "usual") : sensor;
            return nothing(evidence, shown);
        }
        int occupied =
                Math.toIntExact(Math.round(Math.max(0, evidence.measured().getAsDouble())));
        int capacity = evidence.capacity();
        int shown = capacity > 0 ? Math.min(occupied, capacity) : occupied;
        Level level = capacity > 0 ? Level.of(occupied, capacity) : null;
        return new Figure(shown, known(evidence), level, sensor, evidence.usual());
    }

    /**
     * The place may hold another number since the sensor spoke: what it said is judged by what holds now. More free spaces
     * than there are make a number below zero.
     */
    private static Trust possible(Evidence evidence) {
        Trust sensor = evidence.sensor();
        double measured = evidence.measured().orElse(0);
        return !sensor.state().showsNumber() || Bounds.allow(measured, evidence.capacity())
                ? sensor
                : new Trust(State.DOUBTFUL, TrustReason.OVER_CAPACITY, sensor.asOf(), sensor.source());
    }

    private static Figure nothing(Evidence evidence, Trust trust) {
        return new Figure(null, known(evidence), null, trust, evidence.usual());
    }

    private static @Nullable Integer known(Evidence evidence) {
        return evidence.capacity() > 0 ? evidence.capacity() : null;
    }
}
