package fr.parvis.territory;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.TerritoryEvents.ServiceMoved;
import fr.parvis.territory.internal.ServiceStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which services a body has switched on. A body that has decided nothing follows the nearest one above it that has.
 * Questions are answered from memory; whoever takes a step has been authorised by the caller.
 */
@Service
public class Services {

    private final CurrentTerritory current;
    private final ServiceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Services(CurrentTerritory current, ServiceStore store, ApplicationEventPublisher events, Clock clock) {
        this.current = current;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The decision that holds for a body; empty where nobody has decided anything. */
    public Optional<ServiceView> find(TownService service, BodyId body) {
        TerritoryPicture picture = current.get();
        return picture.atlas()
                .find(picture.atlas().current(body))
                .flatMap(it -> picture.services().find(service, it));
    }

    /** Whether this audience is shown the service there. */
    public boolean isVisible(TownService service, BodyId body, Audience audience) {
        return find(service, body)
                .map(view -> view.state().isVisibleTo(audience))
                .orElse(false);
    }

    /** What this audience is shown there, in the order of the services. */
    public List<ServiceView> listVisible(BodyId body, Audience audience) {
        TerritoryPicture picture = current.get();
        return picture.atlas().find(picture.atlas().current(body)).stream()
                .flatMap(it -> picture.services().list(it).stream())
                .filter(view -> view.state().isVisibleTo(audience))
                .toList();
    }

    /**
     * Takes one step for a body, from the state that holds there, be it its own or inherited.
     *
     * @throws BusinessException {@link TerritoryError#STEP_NOT_ALLOWED} when the transition table has no such edge
     */
    @Transactional
    public ServiceState move(MoveService move) {
        ServiceSwitch before = ServiceSwitch.of(move.service(), stateAt(move.service(), move.body()));
        ServiceState after = before.take(move.step());
        Scope.of(move.body()).run(() -> store.keep(change(move, before.state(), after)));
        events.publishEvent(new ServiceMoved(move.body(), move.service(), move.step()));
        current.changed();
        return after;
    }

    /** Drops the body's own decision: it follows the one above again. Does nothing where it has taken none. */
    @Transactional
    public void follow(BodyId body, TownService service, String author, String reason) {
        ServiceState own = current.get().services().ownState(service, body);
        if (own != null) {
            ServiceChange change = new ServiceChange(body, service, own, null, now(), author, reason);
            Scope.of(body).run(() -> store.keep(change));
            current.changed();
        }
    }

    /** What the body has decided over time, the newest first, at most 500 lines. */
    @Transactional(readOnly = true)
    public List<ServiceChange> listHistory(BodyId body) {
        return Scope.of(body).call(() -> store.history(body));
    }

    private @Nullable ServiceState stateAt(TownService service, BodyId id) {
        TerritoryPicture picture = current.get();
        Body body = picture.atlas().find(id).orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, id));
        if (!body.lives()) {
            throw new BusinessException(TerritoryError.BODY_HAS_ENDED, body.name());
        }
        return picture.services().find(service, body).map(ServiceView::state).orElse(null);
    }

    private ServiceChange change(MoveService move, @Nullable ServiceState from, ServiceState to) {
        return new ServiceChange(move.body(), move.service(), from, to, now(), move.author(), move.reason());
    }

    private Instant now() {
        return clock.instant();
    }
}
