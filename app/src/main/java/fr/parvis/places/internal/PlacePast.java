package fr.parvis.places.internal;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.telemetry.HourlySummary;
import fr.parvis.telemetry.Observation;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.Property;
import fr.parvis.telemetry.TelemetryError;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The past of a place from its best source: weeks by the hour, today in detail. */
@Component
class PlacePast {

    private static final int ENOUGH_POINTS = 500;

    private final Observations observations;
    private final GaugedPast gauged;

    PlacePast(Observations observations, GaugedPast gauged) {
        this.observations = observations;
        this.gauged = gauged;
    }

    /** Hour by hour, the oldest first. */
    List<PastMoment> hours(LivePlace place, Instant from, Instant until) {
        return best(place)
                .map(source -> ifHeard(() -> Scope.of(body(place)).call(() -> hours(place, source, from, until))))
                .orElse(List.of());
    }

    /** In detail, thinned to what a drawing can show. */
    List<PastMoment> detail(LivePlace place, Instant from, Instant until) {
        return best(place)
                .map(source -> ifHeard(() -> Scope.of(body(place)).call(() -> detail(place, source, from, until))))
                .orElse(List.of());
    }

    /** A sensor that has never spoken has no past. */
    private static List<PastMoment> ifHeard(Supplier<List<PastMoment>> past) {
        try {
            return past.get();
        } catch (BusinessException refused) {
            if (refused.key() == TelemetryError.UNKNOWN_SERIES) {
                return List.of();
            }
            throw refused;
        }
    }

    private List<PastMoment> hours(LivePlace place, Source source, Instant from, Instant until) {
        if (!CountGauge.counts(source.row().kind())) {
            return gauged.hours(place, source, from, until);
        }
        List<HourlySummary> summaries =
                observations.listHourly(body(place), source.row().device(), property(source), from, until);
        return summaries.stream()
                .map(hour -> moment(place, source, hour.hour().plus(Duration.ofMinutes(15)), hour.mean()))
                .toList();
    }

    private List<PastMoment> detail(LivePlace place, Source source, Instant from, Instant until) {
        if (!CountGauge.counts(source.row().kind())) {
            return thinned(gauged.detail(place, source, from, until));
        }
        List<Observation> seen = observations.list(body(place), source.row().device(), property(source), from, until);
        return thinned(seen.stream()
                .filter(observation -> !Double.isNaN(observation.value()))
                .map(observation -> moment(place, source, observation.observedAt(), observation.value()))
                .toList());
    }

    private static List<PastMoment> thinned(List<PastMoment> all) {
        int step = Math.max(1, all.size() / ENOUGH_POINTS);
        return IntStream.range(0, all.size())
                .filter(index -> index % step == 0 || index == all.size() - 1)
                .mapToObj(all::get)
                .toList();
    }

    private static PastMoment moment(LivePlace place, Source source, Instant at, double value) {
        int capacity = CapacityStep.at(place.capacities(), at);
        return new PastMoment(at, CountGauge.occupied(source.row().kind(), value, capacity), capacity);
    }

    /** A source that states the whole before one that does not. */
    private static Optional<Source> best(LivePlace place) {
        return place.sources().stream()
                .min(Comparator.comparing(
                        source -> !CountGauge.counts(source.row().kind())));
    }

    private static Property property(Source source) {
        return Property.find(source.row().kind()).orElseThrow();
    }

    private static BodyId body(LivePlace place) {
        return place.place().body();
    }
}
