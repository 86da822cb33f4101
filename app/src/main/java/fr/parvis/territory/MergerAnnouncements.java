package fr.parvis.territory;

import fr.parvis.territory.internal.MergerStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the rooms of merged bodies, each merger once, wherever it was found: an import by command ends before any room
 * could listen.
 */
@Component
class MergerAnnouncements {

    private final MergerStore store;
    private final TerritorySettings settings;
    private final ApplicationEventPublisher events;

    MergerAnnouncements(MergerStore store, TerritorySettings settings, ApplicationEventPublisher events) {
        this.store = store;
        this.settings = settings;
        this.events = events;
    }

    @Transactional
    void tell() {
        if (settings.tellMergers()) {
            store.takeUntold().forEach(events::publishEvent);
        }
    }
}
