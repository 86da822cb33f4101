package fr.parvis.standards.following;

import fr.parvis.audit.JournalAction;

/** What officers change of followed feeds, as the journal names it. */
public enum FollowingAction implements JournalAction {
    FEED_ADDED,
    FEED_CHANGED,
    FEED_STOPPED,
    FEED_RESUMED,
    SOURCE_BOUND,
    SOURCE_RELEASED
}
