package fr.parvis.standards.following.web;

import fr.parvis.audit.Journal;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.standards.following.BroughtSource;
import fr.parvis.standards.following.FollowingAction;
import fr.parvis.standards.following.FollowingError;
import fr.parvis.standards.following.Subscription;
import fr.parvis.standards.following.SubscriptionDraft;
import fr.parvis.standards.following.Subscriptions;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers change of feeds, each change with its line in the journal: both are kept, or neither. */
@Service
class FeedChanges {

    private final Subscriptions subscriptions;
    private final Places places;
    private final Journal journal;

    FeedChanges(Subscriptions subscriptions, Places places, Journal journal) {
        this.subscriptions = subscriptions;
        this.places = places;
        this.journal = journal;
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void add(Officer officer, SubscriptionDraft draft) {
        record(officer, FollowingAction.FEED_ADDED, subscriptions.add(officer.body(), draft));
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void change(Officer officer, UUID id, SubscriptionDraft draft) {
        record(officer, FollowingAction.FEED_CHANGED, subscriptions.change(officer.body(), id, draft));
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void stop(Officer officer, UUID id) {
        record(officer, FollowingAction.FEED_STOPPED, subscriptions.setActive(officer.body(), id, false));
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void resume(Officer officer, UUID id) {
        record(officer, FollowingAction.FEED_RESUMED, subscriptions.setActive(officer.body(), id, true));
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void bind(Officer officer, OpenPlace.Measure source, String slug) {
        boolean brought = subscriptions.listBrought(officer.body()).stream()
                .map(BroughtSource::device)
                .anyMatch(device -> source.kind().equals("spaces")
                        ? BroughtViews.beginning(device).equals(source.device())
                        : device.equals(source.device()));
        if (!brought) {
            throw new BusinessException(FollowingError.NOTHING_TO_BIND);
        }
        Place place = place(officer, slug);
        places.measure(officer.body(), place.id(), source);
        record(officer, FollowingAction.SOURCE_BOUND, place, source);
    }

    @Transactional
    @Requires(Authority.EDIT_SOURCES)
    void release(Officer officer, OpenPlace.Measure source, String slug) {
        Place place = place(officer, slug);
        places.stopMeasuring(officer.body(), place.id(), source);
        record(officer, FollowingAction.SOURCE_RELEASED, place, source);
    }

    private Place place(Officer officer, String slug) {
        return places.findPlace(officer.body(), slug)
                .map(Seen::place)
                .orElseThrow(() -> new BusinessException(FollowingError.NOTHING_TO_BIND));
    }

    /** The host only: keys hide in queries. */
    private void record(Officer officer, FollowingAction action, Subscription feed) {
        Map<String, String> details = Map.of(
                "name", feed.name(),
                "dialect", feed.dialect(),
                "host", String.valueOf(feed.address().getHost()),
                "every", feed.every().toString());
        journal.record(officer.body(), officer.actor(), action, "feed:" + feed.id(), details);
    }

    private void record(Officer officer, FollowingAction action, Place place, OpenPlace.Measure source) {
        journal.record(
                officer.body(),
                officer.actor(),
                action,
                "place:" + place.id(),
                Map.of("device", source.device(), "kind", source.kind()));
    }
}
