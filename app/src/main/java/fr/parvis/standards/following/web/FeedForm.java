package fr.parvis.standards.following.web;

import fr.parvis.standards.following.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A feed to follow, as it was typed.
 *
 * @param secret the value of the header; blank on a feed that has one keeps it
 * @param every seconds
 * @param space {@code oui} where each entry is one parking space
 */
public record FeedForm(
        @Nullable String name,
        @Nullable String dialect,
        @Nullable String address,
        @Nullable String companion,
        @Nullable String header,
        @Nullable String secret,
        @Nullable String every,
        @Nullable String zone,
        @Nullable String crs,
        @Nullable String space) {

    static final String YES = "oui";

    static FeedForm empty(String zone) {
        return new FeedForm(null, "ngsi", null, null, null, null, "300", zone, null, null);
    }

    static FeedForm of(Subscription feed) {
        return new FeedForm(
                feed.name(),
                feed.dialect(),
                feed.address().toString(),
                feed.companion() == null ? null : feed.companion().toString(),
                feed.headers().isEmpty() ? null : feed.headers().getFirst(),
                null,
                Long.toString(feed.every().toSeconds()),
                feed.zone().getId(),
                feed.settings().get("crs"),
                "space".equals(feed.settings().get("kind")) ? YES : null);
    }

    public boolean isSpace() {
        return YES.equals(space);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "feed form " + name;
    }
}
