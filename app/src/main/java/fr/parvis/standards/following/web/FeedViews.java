package fr.parvis.standards.following.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.standards.feeds.FeedDialects;
import fr.parvis.standards.following.FollowedHealth;
import fr.parvis.standards.following.Subscription;
import fr.parvis.standards.following.Subscriptions;
import fr.parvis.telemetry.spi.FeedReader;
import fr.parvis.ui.Choice;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts followed feeds in words. */
@Component
class FeedViews {

    static final String PATH = "/flux";

    private final Subscriptions subscriptions;
    private final FeedDialects dialects;
    private final BroughtViews brought;

    FeedViews(Subscriptions subscriptions, FeedDialects dialects, BroughtViews brought) {
        this.subscriptions = subscriptions;
        this.dialects = dialects;
        this.brought = brought;
    }

    FeedsView list(DeskReader reader, @Nullable String done, DeskErrors errors) {
        Texts texts = reader.texts();
        Map<UUID, FollowedHealth> healths =
                subscriptions.listHealth(reader.officer().body());
        List<Subscription> feeds = subscriptions.list(reader.officer().body());
        boolean mayChange = reader.officer().may(Authority.EDIT_SOURCES);
        List<String> dead = feeds.stream()
                .filter(feed -> feed.active() && healthOf(feed, healths).isDead(feed.every(), texts.now()))
                .map(Subscription::name)
                .toList();
        return new FeedsView(
                reader.frame(PATH, List.of(new Link(texts.get("following.title"), "", true)), done, errors),
                reader.url(PATH),
                feeds.stream()
                        .map(feed -> line(reader, feed, healthOf(feed, healths)))
                        .toList(),
                dead,
                brought.list(reader, feeds),
                mayChange ? brought.places(reader) : List.of(),
                mayChange);
    }

    FeedFormView form(
            DeskReader reader,
            @Nullable Subscription feed,
            FeedForm form,
            FeedFormView.@Nullable Preview preview,
            DeskErrors errors) {
        Texts texts = reader.texts();
        String title = feed == null ? texts.get("following.add") : texts.get("following.change", feed.name());
        String action = feed == null ? reader.url(PATH) : reader.url(PATH + "/" + feed.id());
        List<Link> crumbs =
                List.of(new Link(texts.get("following.title"), reader.url(PATH)), new Link(title, "", true));
        Locale language = texts.language().locale();
        return new FeedFormView(
                reader.frame(PATH, crumbs, null, errors),
                title,
                action,
                form,
                feed != null && !feed.headers().isEmpty(),
                dialects.list().stream()
                        .sorted(Comparator.comparing(
                                (FeedReader dialect) -> dialect.title(language), String.CASE_INSENSITIVE_ORDER))
                        .map(dialect -> new Choice(
                                dialect.dialect(),
                                dialect.title(language),
                                dialect.dialect().equals(form.dialect())))
                        .toList(),
                FeedFormReading.BEATS.stream()
                        .map(seconds -> new Choice(
                                seconds.toString(),
                                texts.duration(Duration.ofSeconds(seconds)),
                                seconds.toString().equals(form.every())))
                        .toList(),
                preview);
    }

    private FeedLine line(DeskReader reader, Subscription feed, FollowedHealth health) {
        Texts texts = reader.texts();
        String path = reader.url(PATH + "/" + feed.id());
        String state = state(feed, health, texts.now());
        Instant next = health.nextAttempt();
        return new FeedLine(
                feed.name(),
                String.valueOf(feed.address().getHost()),
                dialects.find(feed.dialect())
                        .map(dialect -> dialect.title(texts.language().locale()))
                        .orElse(feed.dialect()),
                texts.get("following.state." + state),
                TONES.getOrDefault(state, "plain"),
                health.lastSuccess() == null ? texts.get("following.never") : texts.ago(health.lastSuccess()),
                FeedSentences.of(texts, health),
                !feed.active() || next == null || next.isBefore(texts.now())
                        ? texts.get("following.none-planned")
                        : texts.in(next),
                texts.number(health.sources()),
                texts.number(health.refused()),
                texts.number(health.recordedInAll()),
                feed.active(),
                reader.officer().may(Authority.EDIT_SOURCES) ? path : null,
                path + (feed.active() ? "/arret" : "/reprise"));
    }

    private static final Map<String, String> TONES =
            Map.of("stopped", "plain", "waiting", "info", "fine", "good", "trouble", "warning", "dead", "bad");

    private static String state(Subscription feed, FollowedHealth health, Instant now) {
        if (!feed.active()) {
            return "stopped";
        }
        if (health.lastAttempt() == null) {
            return "waiting";
        }
        if (health.problem() == null) {
            return "fine";
        }
        return health.isDead(feed.every(), now) ? "dead" : "trouble";
    }

    private static FollowedHealth healthOf(Subscription feed, Map<UUID, FollowedHealth> healths) {
        return healths.getOrDefault(feed.id(), FollowedHealth.UNKNOWN);
    }
}
