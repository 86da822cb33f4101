package fr.parvis.standards.following;

import fr.parvis.kernel.BodyId;
import fr.parvis.telemetry.FeedIntake;
import fr.parvis.telemetry.FeedTaken;
import fr.parvis.telemetry.spi.FeedHealth;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedPage;
import fr.parvis.telemetry.spi.FeedReading;
import fr.parvis.telemetry.spi.FeedSink;
import fr.parvis.telemetry.spi.FeedSource;
import fr.parvis.telemetry.spi.FeedSubscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings what feeds say to the bodies it is about, and keeps how the feeds are doing. */
@Component
class Delivery implements FeedSink {

    private static final int NAME = 200;

    private final Grounds grounds;
    private final FeedIntake intake;
    private final FollowedTable table;
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    Delivery(Grounds grounds, FeedIntake intake, FollowedTable table) {
        this.grounds = grounds;
        this.intake = intake;
        this.table = table;
    }

    /** Before the first document of a feed. */
    void begin(Subscription feed) {
        rounds.put(feed.id().toString(), new Round(feed, new ConcurrentHashMap<>(table.owners(feed.id()))));
    }

    /** After the last. */
    void end(Subscription feed) {
        Round round = rounds.remove(feed.id().toString());
        if (round != null) {
            round.prefixes.forEach(intake::forget);
        }
    }

    @Override
    public void received(FeedSubscription asked, FeedPage page, Instant fetchedAt) {
        Round round = rounds.get(asked.id());
        if (round == null) {
            return;
        }
        Grounds.Sorted sorted = grounds.sort(asked.body(), page, round.owners);
        int recorded = 0;
        int refused = 0;
        for (Map.Entry<BodyId, FeedPage> part : sorted.byOwner().entrySet()) {
            FeedTaken taken = take(round, part.getKey(), part.getValue());
            recorded += taken.recorded();
            refused += taken.refused();
        }
        round.tally = new Tally(page.sources().size(), recorded, refused);
    }

    private FeedTaken take(Round round, BodyId owner, FeedPage page) {
        String prefix = grounds.prefix(round.feed.body(), owner, round.feed.code());
        round.prefixes.put(owner, prefix);
        FeedTaken taken = intake.take(owner, prefix, page);
        List<BroughtSource> fresh = new ArrayList<>(brought(round, owner, prefix, page));
        fresh.removeAll(round.brought);
        table.keep(fresh);
        round.brought.addAll(fresh);
        page.sources().stream()
                .filter(source -> source.point() != null)
                .forEach(source -> round.owners.put(source.key(), owner));
        return taken;
    }

    private static List<BroughtSource> brought(Round round, BodyId owner, String prefix, FeedPage page) {
        Map<String, Set<FeedMetric>> metrics = page.readings().stream()
                .collect(Collectors.groupingBy(
                        FeedReading::key, Collectors.mapping(FeedReading::metric, Collectors.toSet())));
        return page.sources().stream()
                .map(source -> new BroughtSource(
                        owner,
                        round.feed.body(),
                        round.feed.id(),
                        source.key(),
                        FeedIntake.deviceOf(prefix, source.key()),
                        name(source),
                        source.kind(),
                        source.capacity(),
                        metrics.getOrDefault(source.key(), Set.of())))
                .toList();
    }

    private static String name(FeedSource source) {
        String name = source.name().isBlank() ? source.key() : source.name();
        return name.length() <= NAME ? name : name.substring(0, NAME);
    }

    @Override
    public void unchanged(FeedSubscription feed, Instant at) {
        // Nothing new was said: the age of what is known goes on growing.
    }

    @Override
    public void checked(FeedSubscription asked, FeedHealth health) {
        Round round = rounds.get(asked.id());
        if (round != null) {
            table.keep(asked.body(), round.feed.id(), health, round.tally);
            round.tally = round.tally.again();
        }
    }

    /** What is remembered of a feed while it is followed; touched by one attempt at a time. */
    private static final class Round {

        private final Subscription feed;
        private final Map<String, BodyId> owners;
        private final Map<BodyId, String> prefixes = new ConcurrentHashMap<>();
        private final Set<BroughtSource> brought = new HashSet<>();
        private volatile Tally tally = Tally.NOTHING;

        Round(Subscription feed, Map<String, BodyId> owners) {
            this.feed = feed;
            this.owners = owners;
        }
    }
}
