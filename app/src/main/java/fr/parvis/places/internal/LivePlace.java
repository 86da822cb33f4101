package fr.parvis.places.internal;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Place;
import fr.parvis.places.Places.SourceHere;
import fr.parvis.quality.WatchState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final List<CapacityStep> capacities;
    private final List<Source> sources;
    private UsualCount usual;
    private @Nullable Statement statement;
    private Figure figure;

    LivePlace(
            Place place,
            @Nullable PlaceHours hours,
            List<CapacityStep> capacities,
            List<Source> sources,
            @Nullable Statement statement,
            Instant now) {
        this.place = place;
        this.hours = hours;
        this.capacities = List.copyOf(capacities);
        this.sources = List.copyOf(sources);
        this.usual = UsualCount.UNKNOWN;
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

    synchronized int capacityAt(Instant now) {
        return CapacityStep.at(capacities, now);
    }

    /** Takes an observation; whether it concerned this place. */
    synchronized boolean hear(String device, String property, Instant at, double value) {
        int capacity = CapacityStep.at(capacities, at);
        boolean heard = false;
        for (Source source : sources) {
            heard |= source.hear(device, property, at, value, capacity);
        }
        return heard;
    }

    /** What the watch over each source has learnt so far. */
    synchronized Map<UUID, WatchState> learnt() {
        return sources.stream()
                .collect(Collectors.toMap(
                        source -> source.row().id(), source -> source.watch().state()));
    }

    synchronized void expectUsually(UsualCount learnt) {
        usual = learnt;
    }

    /** How many there usually are at that moment. */
    synchronized @Nullable Integer usualAt(Instant at) {
        return usual.at(at);
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
        OptionalDouble measured = best == null ? OptionalDouble.empty() : best.occupied();
        int capacity = CapacityStep.at(capacities, now);
        return FigureRule.judge(
                new FigureRule.Evidence(open, statement, measured, trust, capacity, usual.at(now)), now);
    }

    private @Nullable Source best(Instant now, @Nullable Boolean open) {
        return sources.stream()
                .min(Comparator.comparing(source -> source.assess(now, open).state()))
                .orElse(null);
    }
}
