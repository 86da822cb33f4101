package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Place;
import fr.parvis.places.Places.SourceHere;
import fr.parvis.quality.WatchState;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place with all that is known of it now. Thread-safe: observations come from the doors, questions from the pages. */
final class LivePlace {

    private static final Trust NO_SENSOR = new Trust(Trust.State.ABSENT, TrustReason.NO_SENSOR, null, "");

    private final Place place;
    private final @Nullable PlaceHours hours;
    private final @Nullable Instant closesAt;
    private final List<CapacityStep> capacities;
    private final List<Source> sources;
    private @Nullable LearntUsual usual;
    private @Nullable Statement statement;
    private Figure figure;
    private @Nullable List<Heard> meanwhile;

    LivePlace(
            Place place,
            @Nullable PlaceHours hours,
            @Nullable Instant closesAt,
            List<CapacityStep> capacities,
            List<Source> sources,
            @Nullable Statement statement,
            Instant now) {
        this.place = place;
        this.hours = hours;
        this.closesAt = closesAt;
        this.capacities = List.copyOf(capacities);
        this.sources = List.copyOf(sources);
        this.statement = statement;
        this.figure = judge(now);
    }

    Place place() {
        return place;
    }

    @Nullable PlaceHours hours() {
        return hours;
    }

    List<Source> sources() {
        return sources;
    }

    /** The figure as of the last observation, word or {@link #reassess}. */
    synchronized Figure figure() {
        return figure;
    }

    /** As an officer typed it; otherwise the spaces that have a sensor; 0 when unknown. */
    synchronized int capacityAt(Instant now) {
        int typed = CapacityStep.at(capacities, now);
        return typed > 0
                ? typed
                : sources.stream().mapToInt(Source::holds).max().orElse(0);
    }

    /** Takes an observation; whether it concerned this place. */
    synchronized boolean hear(Reading reading, Instant now) {
        Heard heard = heard(reading);
        if (meanwhile != null) {
            meanwhile.add(heard);
            return false;
        }
        return hear(heard, now);
    }

    /** An observation as gauges take it, with what the place held then. */
    Heard heard(Reading reading) {
        Instant at = reading.observedAt();
        Series series = reading.series();
        return new Heard(
                series.device(), series.property().key(), at, reading.value(), CapacityStep.at(capacities, at));
    }

    private boolean hear(Heard heard, Instant now) {
        boolean concerned = false;
        for (Source source : sources) {
            concerned |= source.hear(heard, now);
        }
        return concerned;
    }

    /** From now on what is heard waits, until the past has been read. */
    synchronized void holdBack() {
        meanwhile = new ArrayList<>();
    }

    /** Takes an observation of the past for one of its sources. */
    synchronized void hearAgain(Source source, Reading reading, Instant now) {
        source.hear(heard(reading), now);
    }

    /** The past has been read: what was heard meanwhile counts now, whether it was read too or not. */
    synchronized void catchUp(Instant now) {
        List<Heard> waiting = meanwhile == null ? List.of() : meanwhile;
        meanwhile = null;
        waiting.forEach(heard -> hear(heard, now));
    }

    /** Whether something came too late to be counted in: the past must be read again. */
    synchronized boolean isBehind() {
        return sources.stream().anyMatch(Source::isBehind);
    }

    /** What the watch over each source has learnt so far. */
    synchronized Map<UUID, WatchState> learnt() {
        return sources.stream().collect(Collectors.toMap(source -> source.row().id(), Source::learnt));
    }

    synchronized void expectUsually(@Nullable LearntUsual learnt) {
        usual = learnt;
    }

    /** What was last learnt of what is usual here; null before anything was. */
    synchronized @Nullable LearntUsual usual() {
        return usual;
    }

    /** How many there usually are at that moment. */
    synchronized @Nullable Integer usualAt(Instant at) {
        Integer number = usual == null ? null : usual.at(at);
        int capacity = capacityAt(at);
        return number == null ? null : Math.clamp(number, 0, capacity > 0 ? capacity : Integer.MAX_VALUE);
    }

    /** Whether it has closed for good. */
    boolean isGoneAt(Instant at) {
        return closesAt != null && !at.isBefore(closesAt);
    }

    /** False only where the hours say that it is closed. */
    boolean mayBeOpenAt(Instant at) {
        return hours == null || !Boolean.FALSE.equals(hours.openAt(at));
    }

    List<CapacityStep> capacities() {
        return capacities;
    }

    /** Each source as it may be believed at that moment. */
    synchronized List<SourceHere> sourcesAt(Instant now) {
        Boolean open = hours == null ? null : hours.openAt(now);
        return sources.stream()
                .map(source -> new SourceHere(source.row().kind(), source.row().device(), source.assess(now, open)))
                .toList();
    }

    /** How far each source, by its number, may be believed at that moment. */
    synchronized Map<UUID, Trust> trusts(Instant now) {
        Boolean open = hours == null ? null : hours.openAt(now);
        return sources.stream()
                .collect(Collectors.toMap(source -> source.row().id(), source -> source.assess(now, open)));
    }

    /** What a person said, while it holds. */
    synchronized Optional<Statement> saidAt(Instant now) {
        return Optional.ofNullable(statement).filter(said -> said.holdsAt(now));
    }

    synchronized void say(@Nullable Statement said) {
        statement = said;
    }

    /** Judges anew; whether what people see has changed. */
    synchronized boolean reassess(Instant now) {
        Figure before = figure;
        figure = judge(now);
        return !figure.equals(before);
    }

    private Figure judge(Instant now) {
        Boolean open = hours == null ? null : hours.openAt(now);
        Source best = best(now, open);
        Trust trust = best == null ? NO_SENSOR : best.assess(now, open);
        OptionalDouble measured = best == null ? OptionalDouble.empty() : best.occupiedAt(now);
        int capacity = capacityAt(now);
        return FigureRule.judge(
                new FigureRule.Evidence(
                        open, statement, measured, trust, told(now), capacity, mayBeOpenAt(now) ? usualAt(now) : null),
                now);
    }

    /** The newest word of its sources, where it decides: a device that says open takes back what another said before. */
    private @Nullable Told told(Instant now) {
        return sources.stream()
                .map(source -> source.told(now))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(told -> told.trust().asOf()))
                .filter(Told::decides)
                .orElse(null);
    }

    private @Nullable Source best(Instant now, @Nullable Boolean open) {
        return sources.stream()
                .min(Comparator.comparingInt(source -> rank(source.assess(now, open))))
                .orElse(null);
    }

    /** Who gives a number comes first: measured, then corrected; the others from the least to the most ignorant. */
    private static int rank(Trust trust) {
        boolean corrected = trust.reason() == TrustReason.CORRECTED;
        return trust.state().showsNumber()
                ? trust.state().ordinal()
                : corrected ? 2 : 3 + trust.state().ordinal();
    }
}
