package fr.parvis.places.internal;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Trust;
import fr.parvis.places.PlaceAlert;
import fr.parvis.places.PlaceAlerts;
import fr.parvis.places.PlacesError;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.places.internal.AlertStore.Open;
import fr.parvis.places.internal.AlertStore.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at every source every half minute. What is wrong for more than a moment becomes an alert; what is right again
 * ends it. While a place is closed nothing is learnt of its sources: alerts stay as they are.
 */
@Service
class AlertWatch implements PlaceAlerts {

    private static final Duration SHOWN = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(400);

    private record Seen(Problem problem, Instant since) {}

    private final Square square;
    private final ResidentAnswers answers;
    private final AlertStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Subject, Seen> seen = new ConcurrentHashMap<>();
    private final Map<BodyId, Map<Subject, Open>> open = new ConcurrentHashMap<>();
    private volatile @Nullable Instant firstLook;

    AlertWatch(
            Square square,
            ResidentAnswers answers,
            AlertStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.square = square;
        this.answers = answers;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlaceAlert> list(BodyId body) {
        return store.list(body, clock.instant().minus(SHOWN));
    }

    @Override
    @Transactional
    public void acknowledge(BodyId body, UUID alert, UUID person, String as) {
        if (!store.acknowledge(body, alert, person, as, clock.instant())) {
            throw new BusinessException(PlacesError.NO_SUCH_ALERT);
        }
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void look() {
        square.bodies().forEach(this::look);
        if (firstLook == null) {
            firstLook = clock.instant();
        }
    }

    @Override
    public boolean hasJudged() {
        Instant first = firstLook;
        return first != null && !clock.instant().isBefore(first.plus(Problem.MOMENT));
    }

    private void look(BodyId body) {
        Instant now = clock.instant();
        Map<Subject, @Nullable Problem> judged = new HashMap<>();
        List<LivePlace> here = square.listPlaces(body);
        here.forEach(place -> judge(place, now, judged));
        Map<Subject, Open> known = open.computeIfAbsent(body, this::listOpen);
        Map<Subject, Seen> opening = new HashMap<>();
        Set<Open> closing = new HashSet<>();
        known.values().stream().filter(alert -> !isHere(alert, here)).forEach(closing::add);
        judged.forEach((subject, problem) -> compare(subject, problem, known.get(subject), now, opening, closing));
        if (!opening.isEmpty() || !closing.isEmpty()) {
            write(body, opening, closing, now);
        }
    }

    /** A place that has closed for good needs nobody any more. */
    private static boolean isHere(Open alert, List<LivePlace> here) {
        return here.stream()
                .anyMatch(place -> place.place().id().equals(alert.subject().place()));
    }

    private void judge(LivePlace place, Instant now, Map<Subject, @Nullable Problem> judged) {
        place.trusts(now).forEach((source, trust) -> {
            if (trust.state() != Trust.State.CLOSED) {
                judged.put(new Subject(place.place().id(), source), Problem.of(trust));
            }
        });
        boolean contradicted = answers.of(place.place().id()).contradict();
        judged.put(new Subject(place.place().id(), null), contradicted ? Problem.CONTRADICTED : null);
    }

    private void compare(
            Subject subject,
            @Nullable Problem problem,
            @Nullable Open known,
            Instant now,
            Map<Subject, Seen> opening,
            Set<Open> closing) {
        if (problem == null) {
            seen.remove(subject);
        }
        if (known != null && (problem == null || !problem.sameAs(known.problem()))) {
            closing.add(known);
        }
        if (problem == null || (known != null && problem.sameAs(known.problem()))) {
            return;
        }
        Seen first = seen.merge(
                subject, new Seen(problem, now), (old, young) -> old.problem.sameAs(young.problem) ? old : young);
        if (known != null || !now.isBefore(first.since.plus(problem.patience()))) {
            Instant since = problem.since() == null ? first.since : problem.since();
            opening.put(subject, new Seen(problem, since.isAfter(now) ? now : since));
        }
    }

    private void write(BodyId body, Map<Subject, Seen> opening, Set<Open> closing, Instant now) {
        in(body, () -> {
            closing.forEach(alert -> store.close(body, alert.id(), now));
            opening.forEach((subject, what) -> store.open(body, subject, what.problem, what.since, now));
        });
        open.put(body, listOpen(body));
    }

    private Map<Subject, Open> listOpen(BodyId body) {
        Map<Subject, Open> known = new HashMap<>();
        in(body, () -> store.listOpen(body).forEach(alert -> known.put(alert.subject(), alert)));
        return known;
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT25M")
    void empty() {
        Instant before = clock.instant().minus(KEPT);
        square.bodies().forEach(body -> in(body, () -> store.deleteOver(body, before)));
    }

    private void in(BodyId body, Runnable work) {
        Scope.of(body).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
