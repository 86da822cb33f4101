package fr.parvis.places.internal;

import fr.parvis.database.Scope;
import fr.parvis.forecast.UsualCurve;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns each night what is usual at each place, from eight weeks, by weekday, school holidays and public holidays. A
 * place with less than four weeks of past is looked at every twenty minutes: its first weeks are often brought in later.
 */
@Component
class UsualLearning {

    private static final Logger LOG = LoggerFactory.getLogger(UsualLearning.class);
    private static final Duration LEARN_FROM = Duration.ofDays(56);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final int YOUNG = 28;

    private final Square square;
    private final PlacePast past;
    private final Surroundings surroundings;
    private final UsualStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UsualLearning(
            Square square,
            PlacePast past,
            Surroundings surroundings,
            UsualStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.square = square;
        this.past = past;
        this.surroundings = surroundings;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20M", initialDelayString = "PT45S")
    void learn() {
        Instant now = clock.instant();
        for (LivePlace place : square.listPlaces(square.bodies())) {
            ZoneId zone = surroundings.zoneOf(place.place());
            if (isDue(place.usual(), now, zone)) {
                learn(place, now, zone);
            }
        }
    }

    /** Young ones each time, others once after each night's hour. */
    static boolean isDue(@Nullable LearntUsual known, Instant now, ZoneId zone) {
        if (known == null || known.days() < YOUNG) {
            return true;
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime night = local.toLocalDate().atTime(AT_NIGHT).atZone(zone);
        ZonedDateTime last = night.isAfter(local) ? night.minusDays(1) : night;
        return known.learntAt().isBefore(last.toInstant());
    }

    private void learn(LivePlace live, Instant now, ZoneId zone) {
        try {
            List<PastMoment> weeks = past.hours(live, now.minus(LEARN_FROM), now);
            List<PastMoment> believed = BelievedPast.of(weeks);
            if (!believed.isEmpty()) {
                LearntUsual learnt = learnt(live, believed, now, zone);
                live.expectUsually(learnt);
                keep(live, learnt);
            } else if (live.usual() != null) {
                live.expectUsually(null);
                forget(live);
            }
        } catch (RuntimeException broken) {
            LOG.error("What is usual at {} could not be learnt", live.place().id(), broken);
        }
    }

    private LearntUsual learnt(LivePlace live, List<PastMoment> weeks, Instant now, ZoneId zone) {
        UsualCurve curve = new UsualCurve(zone, surroundings.dayKinds(live.place()));
        for (PastMoment hour : weeks) {
            curve.observe(hour.at(), hour.occupied(), hour.capacity());
            curve.observe(hour.at().plus(HALF_HOUR), hour.occupied(), hour.capacity());
        }
        long days = weeks.stream()
                .map(hour -> LocalDate.ofInstant(hour.at(), zone))
                .distinct()
                .count();
        Instant from = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return LearntUsual.of(curve, from, now, Math.toIntExact(days));
    }

    private void forget(LivePlace live) {
        var body = live.place().body();
        Scope.of(body)
                .run(() -> transaction.executeWithoutResult(
                        status -> store.forget(body, live.place().id())));
    }

    private void keep(LivePlace live, LearntUsual learnt) {
        var body = live.place().body();
        Scope.of(body)
                .run(() -> transaction.executeWithoutResult(
                        status -> store.keep(body, live.place().id(), learnt)));
    }
}
