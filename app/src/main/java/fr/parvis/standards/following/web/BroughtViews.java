package fr.parvis.standards.following.web;

import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BodyId;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.standards.following.BroughtSource;
import fr.parvis.standards.following.Subscription;
import fr.parvis.standards.following.Subscriptions;
import fr.parvis.telemetry.Latest;
import fr.parvis.telemetry.LiveState;
import fr.parvis.telemetry.spi.FeedMetric;
import fr.parvis.telemetry.spi.FeedSource;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.ui.Choice;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What feeds bring to a body, and to which of its places it is bound. */
@Component
class BroughtViews {

    /** What a place can use, the likeliest first. */
    private static final List<Map.Entry<FeedMetric, String>> MEANS = List.of(
            Map.entry(FeedMetric.FREE, "free"),
            Map.entry(FeedMetric.OCCUPIED, "occupied"),
            Map.entry(FeedMetric.FREE_PERCENT, "free-percent"),
            Map.entry(FeedMetric.OCCUPIED_PERCENT, "occupied-percent"),
            Map.entry(FeedMetric.SPACE, "spaces"));

    private final Subscriptions subscriptions;
    private final Places places;
    private final LiveState state;
    private final Bodies bodies;

    BroughtViews(Subscriptions subscriptions, Places places, LiveState state, Bodies bodies) {
        this.subscriptions = subscriptions;
        this.places = places;
        this.state = state;
        this.bodies = bodies;
    }

    /** Our places, to choose from. */
    List<Choice> places(DeskReader reader) {
        return ours(reader.officer().body()).stream()
                .map(place -> new Choice(place.slug(), place.name(), false))
                .toList();
    }

    List<BroughtLine> list(DeskReader reader, List<Subscription> feeds) {
        BodyId body = reader.officer().body();
        List<Place> ours = ours(body);
        List<BroughtLine> lines = new ArrayList<>();
        Map<String, BroughtSource> spaces = new LinkedHashMap<>();
        for (BroughtSource source : subscriptions.listBrought(body)) {
            if (source.kind() == FeedSource.Kind.SPACE) {
                spaces.putIfAbsent(beginning(source.device()), source);
            } else {
                lines.add(line(reader, source, source.device(), source.name(), feeds, ours));
            }
        }
        spaces.forEach((beginning, first) ->
                lines.add(line(reader, first, beginning, reader.texts().get("following.spaces"), feeds, ours)));
        return lines;
    }

    /** What the devices of all spaces of a feed begin with. */
    static String beginning(String device) {
        return device.substring(0, device.indexOf(':') + 1);
    }

    private BroughtLine line(
            DeskReader reader,
            BroughtSource source,
            String device,
            String name,
            List<Subscription> feeds,
            List<Place> ours) {
        Texts texts = reader.texts();
        List<Latest> latest = state.listOf(source.owner(), source.device());
        return new BroughtLine(
                device,
                name,
                from(texts, source, feeds),
                latest.stream()
                        .filter(each -> texts.has(
                                "following.says." + each.series().property().key()))
                        .sorted(Comparator.comparing(each -> each.series().property()))
                        .map(each -> texts.get(
                                "following.says." + each.series().property().key(), texts.decimal(each.raw(), 1)))
                        .collect(Collectors.joining(" · ")),
                latest.stream()
                        .map(Latest::observedAt)
                        .max(Comparator.naturalOrder())
                        .map(texts::ago)
                        .orElse(texts.get("following.never")),
                bound(reader, device, ours),
                means(texts, source.metrics()));
    }

    private String from(Texts texts, BroughtSource source, List<Subscription> feeds) {
        return feeds.stream()
                .filter(feed -> feed.id().equals(source.subscription()))
                .map(Subscription::name)
                .findFirst()
                .orElseGet(() -> texts.get(
                        "following.from",
                        bodies.find(source.follower()).map(Body::name).orElse("?")));
    }

    private List<BroughtLine.Bound> bound(DeskReader reader, String device, List<Place> ours) {
        List<BroughtLine.Bound> bound = new ArrayList<>();
        for (Place place : ours) {
            places.listSources(place.body(), place.slug()).stream()
                    .filter(source -> source.device().equals(device))
                    .map(source -> new BroughtLine.Bound(
                            new Link(place.name(), reader.url("/lieux/" + place.slug())),
                            place.slug(),
                            source.kind(),
                            reader.texts().get("places.desk.source." + source.kind())))
                    .forEach(bound::add);
        }
        return bound;
    }

    private static List<Choice> means(Texts texts, Set<FeedMetric> metrics) {
        List<Choice> means = new ArrayList<>();
        MEANS.stream().filter(known -> metrics.contains(known.getKey())).forEach(known -> {
            String kind = known.getValue();
            means.add(new Choice(kind, texts.get("places.desk.source." + kind), means.isEmpty()));
        });
        return means;
    }

    private List<Place> ours(BodyId body) {
        return places.listPlaces(List.of(body)).stream().map(Seen::place).toList();
    }
}
