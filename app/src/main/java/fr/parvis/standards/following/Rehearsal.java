package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.standards.polling.FeedPoller;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a feed once, and keeps nothing of it: what would be taken, what refused, and whose each place would be. */
@Component
public class Rehearsal {

    private final FeedPoller poller;
    private final Grounds grounds;
    private final Subscriptions subscriptions;

    Rehearsal(FeedPoller poller, Grounds grounds, Subscriptions subscriptions) {
        this.poller = poller;
        this.grounds = grounds;
        this.subscriptions = subscriptions;
    }

    /**
     * What the source says now.
     *
     * @param page as it was read
     * @param sorted as it would be given out
     */
    public record Played(FeedPage page, Grounds.Sorted sorted) {}

    /** Refuses, in the words of a rehearsal, an address that would be asked in vain at every beat. */
    public void requireAllowed(SubscriptionDraft draft) {
        poller.requireAllowed(draft.address());
        if (draft.companion() != null) {
            poller.requireAllowed(draft.companion());
        }
    }

    /** Waits for the source; refuses with an error of polling, or {@link FollowingError#SECRET_NEEDED}. */
    public Played play(BodyId body, SubscriptionDraft draft, @Nullable Subscription before) {
        Map<String, String> secrets = subscriptions.secrets(body, draft, before);
        FeedPage page = poller.ask(new FeedSubscription(
                "rehearsal " + UUID.randomUUID(),
                body,
                draft.dialect(),
                draft.address(),
                draft.companion(),
                draft.zone(),
                draft.every(),
                secrets,
                draft.settings()));
        return new Played(page, grounds.sort(body, page, Map.of()));
    }
}
