package fr.parvis.places.internal;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.HourlySummary;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.Replay;
import fr.parvis.telemetry.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The past of a source that never states the whole: entries and exits, spaces one by one. Weeks come from the sums and
 * last words of each hour, today from everything that was said, through a gauge.
 */
@Component
class GaugedPast {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final double TAKEN = 0.5;

    private final Observations observations;
    private final Replay telemetry;
    private final RecentPast recent;
    private final Surroundings surroundings;

    GaugedPast(Observations observations, Replay telemetry, RecentPast recent, Surroundings surroundings) {
        this.observations = observations;
        this.telemetry = telemetry;
        this.recent = recent;
        this.surroundings = surroundings;
    }

    /** Hour by hour, the oldest first; the number is the middle between the hour's beginning and end. */
    List<PastMoment> hours(LivePlace place, Source source, Instant from, Instant until) {
        SortedMap<Instant, Map<Series, HourlySummary>> byHour = new TreeMap<>();
        for (Series series : series(place, source)) {
            observations
                    .listHourly(body(place), series.device(), series.property(), from, until)
                    .forEach(hour -> byHour.computeIfAbsent(hour.hour(), at -> new HashMap<>())
                            .put(series, hour));
        }
        return source.row().kind().equals("in-out") ? passages(place, source, byHour) : spaces(place, byHour);
    }

    private List<PastMoment> passages(
            LivePlace place, Source source, SortedMap<Instant, Map<Series, HourlySummary>> byHour) {
        Gauge night = source.row().gauge(surroundings.zoneOf(place.place()));
        List<PastMoment> moments = new ArrayList<>();
        Instant day = Instant.MIN;
        double inside = 0;
        for (var hour : byHour.entrySet()) {
            Instant start = night.needsSince(hour.getKey());
            double before = start.equals(day) ? inside : 0;
            day = start;
            inside = Math.max(0, before + change(hour.getValue()));
            moments.add(moment(place, middle(hour.getKey()), (before + inside) / 2));
        }
        return moments;
    }

    private static double change(Map<Series, HourlySummary> hour) {
        double change = 0;
        for (var each : hour.entrySet()) {
            double sum = each.getValue().mean() * each.getValue().count();
            change += each.getKey().property().key().equals("in") ? sum : -sum;
        }
        return change;
    }

    private static List<PastMoment> spaces(LivePlace place, SortedMap<Instant, Map<Series, HourlySummary>> byHour) {
        Map<Series, Boolean> taken = new HashMap<>();
        List<PastMoment> moments = new ArrayList<>();
        for (var hour : byHour.entrySet()) {
            long before = count(taken);
            hour.getValue().forEach((series, summary) -> taken.put(series, summary.last() > TAKEN));
            moments.add(moment(place, middle(hour.getKey()), (before + count(taken)) / 2.0));
        }
        return moments;
    }

    private static long count(Map<Series, Boolean> taken) {
        return taken.values().stream().filter(Boolean::booleanValue).count();
    }

    /** Each change since the beginning of a day. */
    List<PastMoment> detail(LivePlace place, Source source, Instant from, Instant until) {
        ZoneId zone = surroundings.zoneOf(place.place());
        Gauge gauge = source.row().gauge(zone);
        Layer layer = recent.corrections(body(place), until);
        List<Series> series = series(place, source);
        List<PastMoment> moments = new ArrayList<>();
        if (series.isEmpty()) {
            return moments;
        }
        Instant since = gauge.needsSince(from);
        telemetry
                .listLastBefore(body(place), series, since)
                .forEach(reading -> gauge.hear(layer.over(place.heard(reading))));
        telemetry.tell(body(place), series, since, reading -> {
            gauge.hear(layer.over(place.heard(reading)));
            if (!reading.observedAt().isBefore(from)) {
                gauge.occupiedAt(reading.observedAt())
                        .ifPresent(occupied -> moments.add(moment(place, reading.observedAt(), occupied)));
            }
        });
        return moments;
    }

    private List<Series> series(LivePlace place, Source source) {
        return telemetry.listSeries(
                body(place), (device, property) -> source.row().counts(device, property.key()));
    }

    private static PastMoment moment(LivePlace place, Instant at, double occupied) {
        return new PastMoment(at, occupied, CapacityStep.at(place.capacities(), at));
    }

    private static BodyId body(LivePlace place) {
        return place.place().body();
    }

    /** The middle of an hour's first half, as for sources that state the whole. */
    private static Instant middle(Instant hour) {
        return hour.plus(HALF_HOUR.dividedBy(2));
    }
}
