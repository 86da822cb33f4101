package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.quality.SeriesWatch;
import fr.parvis.quality.WatchState;
import fr.parvis.telemetry.Correction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One source of a place: what it says, what is believed of it, and the watch kept over it. The watch looks at what the
 * sensor said; a person's correction changes what is believed, not what was said. Guarded by its place.
 */
final class Source {

    /** States that a person's correction of a number says nothing about. */
    private static final Set<State> ABOVE_CORRECTIONS = EnumSet.of(State.CLOSED, State.STALE, State.ABSENT);

    /** A watch that missed more than this is stale, whatever it hears of it. */
    private static final Duration LONGEST_REPLAY = Duration.ofDays(3);

    /** One that has learnt nothing yet hears four weeks: what is rest and what is a fault there. */
    private static final Duration FIRST_REPLAY = Duration.ofDays(28);

    private final SourceRow row;
    private final Gauge said;
    private final Gauge believed;
    private final Layer layer;
    private final SeriesWatch watch;
    private final LastWord lastWord = new LastWord();
    private final PriorityQueue<Heard> ahead = new PriorityQueue<>(Comparator.comparing(Heard::at));
    private @Nullable Heard unwatched;

    /** @param gauges answers a fresh gauge each time */
    Source(SourceRow row, Supplier<Gauge> gauges, Layer layer, SeriesWatch watch) {
        this.row = row;
        this.said = gauges.get();
        this.believed = gauges.get();
        this.layer = layer;
        this.watch = watch;
    }

    SourceRow row() {
        return row;
    }

    /** How many spaces have a sensor of their own here; 0 where sensors count otherwise. */
    int holds() {
        return said.holds();
    }

    /** What the watch over this source has learnt so far. */
    WatchState learnt() {
        look();
        return watch.state();
    }

    /** Takes an observation if it is about this source; one dated in the future waits until its time. */
    boolean hear(Heard heard, Instant now) {
        if (!row.hears(heard.device(), heard.property())) {
            return false;
        }
        if (SeriesWatch.isAhead(heard.at(), now)) {
            ahead.add(heard);
        } else {
            take(heard);
        }
        return true;
    }

    private void take(Heard heard) {
        if (lastWord.hear(layer.over(heard))) {
            return;
        }
        if (unwatched != null && heard.at().getEpochSecond() > unwatched.at().getEpochSecond()) {
            look();
        }
        said.hear(heard);
        believed.hear(layer.over(heard));
        unwatched = unwatched == null || heard.at().isAfter(unwatched.at()) ? heard : unwatched;
    }

    /** What waited for its time, and may be believed now. */
    private void catchUp(Instant now) {
        while (!ahead.isEmpty() && !SeriesWatch.isAhead(ahead.element().at(), now)) {
            take(ahead.remove());
        }
    }

    /** Shows the watch the number as of the last instant, once everything said of that instant is in. */
    private void look() {
        Heard last = unwatched;
        unwatched = null;
        if (last != null) {
            watch.setCapacity(last.capacity());
            said.occupiedAt(last.at()).ifPresent(occupied -> watch.observe(last.at(), occupied, Double.NaN));
        }
    }

    /** As persons corrected it. */
    OptionalDouble occupiedAt(Instant now) {
        catchUp(now);
        return believed.occupiedAt(now);
    }

    /** What it says of the place in a word; null when it says none that stands. */
    @Nullable Told told(Instant now) {
        catchUp(now);
        return lastWord.at(now, watch.silence());
    }

    Trust assess(Instant now, @Nullable Boolean open) {
        catchUp(now);
        look();
        Trust sensor = sensor(now, open);
        TrustReason doubt = believed.doubtAt(now);
        if (doubt != TrustReason.NONE && !ABOVE_CORRECTIONS.contains(sensor.state())) {
            return new Trust(State.DOUBTFUL, doubt, sensor.asOf(), sensor.source());
        }
        Correction by = believed.restsOn(now);
        if (by == null || ABOVE_CORRECTIONS.contains(sensor.state())) {
            return sensor;
        }
        return believed.occupiedAt(now).isPresent()
                ? new Trust(State.MANUAL, TrustReason.CORRECTED, by.madeAt(), by.role(), watch.lastReading())
                : new Trust(State.DOUBTFUL, TrustReason.SET_ASIDE, by.madeAt(), by.role());
    }

    /**
     * A sensor of which nothing is left to show but what it dates in the future has a wrong clock; the number of one that
     * calls itself out of order is a placeholder.
     */
    private Trust sensor(Instant now, @Nullable Boolean open) {
        Trust watched = row.inItsWords(watch.assess(now, open));
        Told told = told(now);
        boolean mute = watched.state() == State.STALE || watched.state() == State.ABSENT;
        if (mute && !ahead.isEmpty()) {
            return new Trust(State.DOUBTFUL, TrustReason.CLOCK_AHEAD, watched.asOf(), watched.source());
        }
        return told != null && told.saysNoData() && watched.state().showsNumber() ? told.trust() : watched;
    }

    /** From when on this source must hear everything again to know what it knew. */
    Instant replayFrom(Instant now) {
        Instant last = watch.lastReading();
        Instant missed = last == null ? now.minus(FIRST_REPLAY) : last.plusSeconds(1);
        Instant earliest = last == null ? missed : now.minus(LONGEST_REPLAY);
        Instant from = missed.isBefore(earliest) ? earliest : missed.isAfter(now) ? now : missed;
        return said.needsSince(from);
    }

    boolean isBehind() {
        return said.isBehind();
    }
}
