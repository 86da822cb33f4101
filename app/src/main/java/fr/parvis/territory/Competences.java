package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.TerritoryEvents.CompetenceTransferred;
import fr.parvis.territory.internal.CompetenceStore;
import fr.parvis.territory.internal.SyndicatStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is competent for what, where, since when: the routing table of the product. Questions are answered from memory.
 * Whoever changes it has been authorised by the caller.
 */
@Service
public class Competences {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final CurrentTerritory current;
    private final CompetenceStore store;
    private final SyndicatStore syndicats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Competences(
            CurrentTerritory current,
            CompetenceStore store,
            SyndicatStore syndicats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.syndicats = syndicats;
        this.events = events;
        this.clock = clock;
    }

    /** Who answers today. */
    public CompetenceView competentFor(Subject subject, BodyId territory) {
        return competentFor(subject, territory, today());
    }

    /**
     * Who answers on a day: the act recorded for the nearest territory (the commune, then its EPT, EPCI, département,
     * région), else the general rule of the law.
     */
    public CompetenceView competentFor(Subject subject, BodyId territory, LocalDate date) {
        TerritoryPicture picture = current.get();
        Body body = living(picture.atlas(), territory);
        return picture.competences().competentFor(subject, body, date);
    }

    /**
     * Every body some of whose public places an inhabitant of this commune sees: the scope of reading. Holds those of
     * {@link #bodiesServingWholly} and whoever an act makes competent in it.
     */
    public Set<BodyId> bodiesServing(BodyId commune) {
        TerritoryPicture picture = current.get();
        return ids(picture.competences().serving(living(picture.atlas(), commune), today()));
    }

    /** Those all of whose places are its inhabitants': the commune, what is above it, its syndicats, what merged into it. */
    public Set<BodyId> bodiesServingWholly(BodyId commune) {
        TerritoryPicture picture = current.get();
        return ids(picture.competences().servingWholly(living(picture.atlas(), commune), today()));
    }

    private static Set<BodyId> ids(Set<Body> bodies) {
        return bodies.stream().map(Body::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What acts make an inhabitant's for one subject: a library run by the EPCI since an act is every member's, wherever
     * it stands; of a neighbour that runs the pool, the pool alone. Only acts count; what the law gives an EPCI does not
     * make all communes' places one.
     */
    public Set<Entrusted> entrustedAround(BodyId commune) {
        TerritoryPicture picture = current.get();
        return picture.competences().entrustedAround(living(picture.atlas(), commune), today());
    }

    /** Acts recorded for a territory, past and to come, the oldest first for each subject. */
    public List<Competence> list(BodyId territory) {
        return current.get().competences().recordedFor(territory);
    }

    /**
     * Records an act.
     *
     * @throws BusinessException {@link TerritoryError#COMPETENCE_OVERLAPS} when another act already holds later on,
     *     {@link TerritoryError#DATE_OUT_OF_RANGE}
     */
    @Transactional
    public void transfer(TransferCompetence act) {
        ActDates.require(act.since(), today());
        ActDates.require(act.until(), today());
        requireOrder(act.since(), act.until());
        Atlas atlas = current.atlas();
        requireLiving(atlas, act.territory());
        requireLiving(atlas, act.competent());
        store.record(act);
        events.publishEvent(new CompetenceTransferred(act.subject(), act.territory(), act.competent(), act.since()));
        current.changed();
    }

    /**
     * Ends the act that holds for a subject; from that day on the general rule of the law applies again. The act stays
     * in the history, with the decision that ended it.
     *
     * @param until first day without it
     * @param basis the decision that ends it
     * @throws BusinessException {@link TerritoryError#NO_ACT_TO_END}, {@link TerritoryError#DATE_OUT_OF_RANGE}
     */
    @Transactional
    public void end(Subject subject, BodyId territory, LocalDate until, String basis) {
        ActDates.require(until, today());
        if (!store.end(subject, territory, until, basis)) {
            throw new BusinessException(TerritoryError.NO_ACT_TO_END, until);
        }
        current.changed();
    }

    /**
     * Withdraws an act that has not begun; the one that it would have ended goes on. What was withdrawn stays written,
     * with the reason.
     *
     * @param since the day on which it would have begun
     * @param basis why
     * @throws BusinessException {@link TerritoryError#ACT_HAS_BEGUN}, {@link TerritoryError#NO_ACT_TO_WITHDRAW}
     */
    @Transactional
    public void withdraw(Subject subject, BodyId territory, LocalDate since, String basis) {
        if (!store.withdraw(subject, territory, since, basis)) {
            throw new BusinessException(TerritoryError.NO_ACT_TO_WITHDRAW, since);
        }
        if (!since.isAfter(today())) {
            throw new BusinessException(TerritoryError.ACT_HAS_BEGUN, since);
        }
        current.changed();
    }

    /** A commune or an EPCI joins a syndicat. */
    @Transactional
    public void join(BodyId syndicat, BodyId member, LocalDate since) {
        Atlas atlas = current.atlas();
        requireLiving(atlas, syndicat);
        requireLiving(atlas, member);
        syndicats.join(syndicat, member, since);
        current.changed();
    }

    /**
     * Makes a syndicat known, which the official tree does not hold.
     *
     * @param siren nine digits
     * @param seat the département it is seated in
     */
    @Transactional
    public BodyId foundSyndicat(String siren, String name, Body seat) {
        BodyId id = syndicats.found(siren, name, seat);
        current.changed();
        return id;
    }

    private static void requireOrder(LocalDate since, @Nullable LocalDate until) {
        if (until != null && !since.isBefore(until)) {
            throw new BusinessException(TerritoryError.PERIOD_IS_EMPTY, since, until);
        }
    }

    private static void requireLiving(Atlas atlas, BodyId id) {
        Body body = atlas.find(id).orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, id));
        if (!body.lives()) {
            throw new BusinessException(TerritoryError.BODY_HAS_ENDED, body.name());
        }
    }

    private static Body living(Atlas atlas, BodyId id) {
        return atlas.find(atlas.current(id)).orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, id));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FRANCE));
    }
}
