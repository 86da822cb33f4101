package fr.parvis.places.internal;

import fr.parvis.kernel.TrustReason;
import fr.parvis.telemetry.Correction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One sensor for each space: 1 taken, 0 free. Of a space that was never heard of, that has been mute for more than a day
 * or that a person set aside nobody knows whether it is free: it is offered to nobody, so that at least as many are free
 * as are said to be. Where more than a quarter of the spaces are such, there is no number to believe.
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
        Count count = count(now);
        return OptionalDouble.of(count.tooFewKnown() ? count.taken : count.taken + count.unknown());
    }

    @Override
    public TrustReason doubtAt(Instant now) {
        return count(now).tooFewKnown() ? TrustReason.SPACES_SILENT : TrustReason.NONE;
    }

    /** All: as many as an officer typed, or as many as have a sensor where that is more. */
    private record Count(int all, int known, int taken) {

        int unknown() {
            return all - known;
        }

        boolean tooFewKnown() {
            return unknown() * MOST_UNKNOWN > all;
        }
    }

    private Count count(Instant now) {
        Instant since = now.minus(SILENCE);
        int known = 0;
        int taken = 0;
        for (Heard space : spaces.values()) {
            if (!Double.isNaN(space.value()) && !space.at().isBefore(since)) {
                known++;
                taken += space.value() > TAKEN ? 1 : 0;
            }
        }
        return new Count(Math.max(spaces.size(), newest == null ? 0 : newest.capacity()), known, taken);
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
