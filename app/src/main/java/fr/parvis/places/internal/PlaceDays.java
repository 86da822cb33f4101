package fr.parvis.places.internal;

import fr.parvis.forecast.Forecaster;
import fr.parvis.kernel.Trust;
import fr.parvis.places.PlaceDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** One place's day when somebody looks at it. */
@Component
class PlaceDays {

    private static final Duration LEARN_FROM = Duration.ofDays(56);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final int HALF_HOURS_AHEAD = 16;

    private final PlacePast past;
    private final Surroundings surroundings;
    private final Clock clock;

    PlaceDays(PlacePast past, Surroundings surroundings, Clock clock) {
        this.past = past;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * The day that it is now, at a place, and the hours after midnight that can be foreseen; nothing of when it is closed,
     * and nothing measured by a source that is doubted.
     */
    PlaceDay of(LivePlace live) {
        Instant now = clock.instant();
        ZoneId zone = surroundings.zoneOf(live.place());
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = later(midnight, now.plus(HALF_HOUR.multipliedBy(HALF_HOURS_AHEAD)));
        Trust.State state = live.figure().trust().state();
        List<PastMoment> measured = past.detail(live, from, now).stream()
                .filter(moment -> live.mayBeOpenAt(moment.at()) && BelievedPast.isPossible(moment))
                .toList();
        Forecaster forecaster = state.showsNumber() ? fed(live, measured, now) : null;
        return new PlaceDay(
                from,
                until,
                usual(live, from, until),
                state == Trust.State.DOUBTFUL
                        ? List.of()
                        : measured.stream()
                                .map(moment -> new PlaceDay.Moment(moment.at(), moment.occupied()))
                                .toList(),
                forecaster == null ? List.of() : expected(live, forecaster, now),
                forecaster == null
                        ? null
                        : expectedAt(live, forecaster, now.plus(Duration.ofDays(1)))
                                .orElse(null));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<PlaceDay.Moment> usual(LivePlace live, Instant from, Instant until) {
        List<PlaceDay.Moment> usual = new ArrayList<>();
        for (Instant at = from; at.isBefore(until); at = at.plus(HALF_HOUR)) {
            Integer number = live.usualAt(at);
            if (number != null && live.mayBeOpenAt(at)) {
                usual.add(new PlaceDay.Moment(at, number));
            }
        }
        return usual;
    }

    private Forecaster fed(LivePlace live, List<PastMoment> measured, Instant now) {
        Forecaster forecaster = new Forecaster(surroundings.zoneOf(live.place()), surroundings.dayKinds(live.place()));
        past.hours(live, now.minus(LEARN_FROM), now.minus(Duration.ofHours(1))).forEach(hour -> feed(forecaster, hour));
        measured.forEach(moment -> feed(forecaster, moment));
        return forecaster;
    }

    private static List<PlaceDay.Expectation> expected(LivePlace live, Forecaster forecaster, Instant now) {
        return IntStream.rangeClosed(1, HALF_HOURS_AHEAD)
                .mapToObj(step -> expectedAt(live, forecaster, now.plus(HALF_HOUR.multipliedBy(step))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PlaceDay.Expectation> expectedAt(LivePlace live, Forecaster forecaster, Instant at) {
        return live.mayBeOpenAt(at)
                ? forecaster
                        .forecast(at)
                        .map(next -> new PlaceDay.Expectation(next.at(), next.low(), next.value(), next.high()))
                : Optional.empty();
    }

    private static void feed(Forecaster forecaster, PastMoment moment) {
        double capacity = moment.capacity() > 0 ? moment.capacity() : Double.NaN;
        forecaster.observe(moment.at(), moment.occupied(), capacity);
    }
}
