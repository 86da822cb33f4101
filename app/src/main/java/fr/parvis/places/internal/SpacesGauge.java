package fr.parvis.places.internal;

import fr.parvis.kernel.TrustReason;
import fr.parvis.telemetry.Correction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sensor for each space: 1 taken, 0 free. Of a space that was never heard of, that has been mute for more than a day
 * or that a person set aside nobody knows whether it is free: it is offered to nobody, so that
 * at least as many are free as are said to be. Where more than a quarter of the spaces are such, there is no number to believe.
 */
final class SpacesGauge implements Gauge {

    private static final double TAKEN = 0.5;

    /**
     * Sensors in the ground speak at each change and once a day at least; an hour for a late one. Of Ulm's 44, on 11 April
     * 2025, 37 had spoken within the day, and the seven others had been mute for a week to four and a half months.
     */
    private static final Duration SILENCE = Duration.ofHours(25);

    private static final int MOST_UNKNOWN = 4;

    private final Map<String, Heard> spaces = new HashMap<>();
    private @Nullable Heard newest;

    @Override
    public boolean hear(Heard heard) {
        if (!heard.property().equals("space")) {
            return false;
        }
        spaces.merge(heard.device(), heard, SpacesGauge::later);
        newest = newest == null ? heard : later(newest, heard);
        return true;
    }

    @Override
    public OptionalDouble occupiedAt(Instant now) {
        if (spaces.isEmpty()) {
            return OptionalDouble.empty();
        }
        long taken = known(now).filter(space -> space.value() > TAKEN).count();
        return OptionalDouble.of(tooFewKnown(now) ? taken : taken + unknown(now));
    }

    @Override
    public TrustReason doubtAt(Instant now) {
        return tooFewKnown(now) ? TrustReason.SPACES_SILENT : TrustReason.NONE;
    }

    private boolean tooFewKnown(Instant now) {
        return unknown(now) * MOST_UNKNOWN > all();
    }

    private long unknown(Instant now) {
        return all() - known(now).count();
    }

    /** As many as an officer typed, or as many as have a sensor where that is more. */
    private int all() {
        return Math.max(spaces.size(), newest == null ? 0 : newest.capacity());
    }

    private Stream<Heard> known(Instant now) {
        Instant since = now.minus(SILENCE);
        return spaces.values().stream()
                .filter(space -> !Double.isNaN(space.value()) && !space.at().isBefore(since));
    }

    private static Heard later(Heard known, Heard said) {
        return said.at().isBefore(known.at()) ? known : said;
    }

    @Override
    public int holds() {
        return spaces.size();
    }

    @Override
    public @Nullable Correction restsOn(Instant now) {
        Correction newest = null;
        for (Heard space : spaces.values()) {
            newest = Gauge.later(newest, space.by());
        }
        return newest;
    }
}
