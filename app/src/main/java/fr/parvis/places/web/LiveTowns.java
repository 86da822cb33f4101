package fr.parvis.places.web;

import fr.parvis.kernel.BodyId;
import fr.parvis.live.LiveDirectory;
import fr.parvis.live.LiveHub;
import fr.parvis.places.ConfirmationsChanged;
import fr.parvis.places.FigureChanged;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceCameOrWent;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.territory.Town;
import fr.parvis.territory.Towns;
import fr.parvis.ui.FaceOfTown;
import fr.parvis.ui.Fragments;
import fr.parvis.ui.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends each change of a place to the towns that show it and that somebody has opened. A town nobody has open costs
 * nothing.
 */
@Component
class LiveTowns implements LiveDirectory {

    private final Map<String, LiveTown> open = new ConcurrentHashMap<>();
    private final Map<BodyId, Set<LiveTown>> byBody = new ConcurrentHashMap<>();
    private final Towns towns;
    private final TownSquare square;
    private final Places places;
    private final ResidentAnswers answers;
    private final LiveHub hub;
    private final Fragments fragments;
    private final FaceOfTown faces;
    private final HoursViews hours;
    private final PlaceLabels labels;

    LiveTowns(
            Towns towns,
            TownSquare square,
            Places places,
            ResidentAnswers answers,
            LiveHub hub,
            Fragments fragments,
            FaceOfTown faces,
            HoursViews hours,
            PlaceLabels labels) {
        this.towns = towns;
        this.square = square;
        this.places = places;
        this.answers = answers;
        this.hub = hub;
        this.fragments = fragments;
        this.faces = faces;
        this.hours = hours;
        this.labels = labels;
    }

    @Override
    public Optional<String> channelOf(String host, String path, String language) {
        Language spoken = Language.find(language).orElse(Language.FR);
        Optional<Town> byHost = towns.findByHost(host);
        return byHost.isPresent()
                ? byHost.filter(town -> path.isEmpty()).map(town -> follow(town, "", spoken))
                : towns.resolve("", path).map(town -> follow(town, "/" + town.slug(), spoken));
    }

    /** Opens the town's channel, so that nothing is missed between a page and its first event; answers its name. */
    String follow(Town town, String base, Language language) {
        String name = LiveTown.channel(town.id(), language, base);
        Showing showing = square.showing(town.body());
        LiveTown known = open.get(name);
        if (known == null || !known.showing().bodies().equals(showing.bodies())) {
            reopen(name, new LiveTown(name, town.body(), faces.of(town, base), language, showing));
        }
        return name;
    }

    private synchronized void reopen(String name, LiveTown opened) {
        LiveTown before = open.put(name, opened);
        if (before != null) {
            byBody.values().forEach(towns -> towns.remove(before));
        }
        Set<BodyId> bodies = opened.showing().bodies();
        bodies.forEach(body -> byBody.computeIfAbsent(body, id -> ConcurrentHashMap.newKeySet())
                .add(opened));
        places.listPlaces(bodies).forEach(seen -> publish(opened, seen, true));
    }

    @EventListener
    void on(FigureChanged changed) {
        Seen seen = new Seen(changed.place(), changed.now());
        tell(seen, answers.of(seen.place().id()).total() > 0);
    }

    @EventListener
    void on(ConfirmationsChanged changed) {
        places.findPlace(changed.place().body(), changed.place().slug()).ifPresent(seen -> tell(seen, true));
    }

    /** Pages fetch themselves again, their scripts spread that over some seconds; so does the page of what closed. */
    @EventListener
    void on(PlaceCameOrWent changed) {
        Place place = changed.place();
        String topic = changed.came() ? "places" : FigureViews.id(place);
        byBody.getOrDefault(place.body(), Set.of())
                .forEach(town -> hub.publish(town.channel(), "reload", topic, () -> "now"));
    }

    private void tell(Seen seen, boolean answered) {
        byBody.getOrDefault(seen.place().body(), Set.of()).forEach(town -> publish(town, seen, answered));
    }

    /** @param answered whether people on the spot have answered, or had and have not any more */
    private void publish(LiveTown town, Seen seen, boolean answered) {
        if (town.shows(seen.place(), square)) {
            hub.publish(
                    town.channel(),
                    "figure",
                    FigureViews.id(seen.place()),
                    () -> answered ? figure(town, seen) + counted(town, seen.place()) : figure(town, seen));
        }
    }

    private String figure(LiveTown town, Seen seen) {
        Place place = seen.place();
        String href = town.face().url("/lieux/" + place.slug());
        return fragments.figure(
                town.face(),
                town.language(),
                texts -> FigureViews.of(labels.on(town.town(), place), seen.figure(), hours.now(place, texts), href));
    }

    /** For the pages that show it; the others leave it out. */
    private String counted(LiveTown town, Place place) {
        return fragments.part(town.face(), town.language(), "places/answers", texts -> {
            Map<String, Object> told = new HashMap<>();
            told.put("id", AskViews.id(place));
            told.put("counted", AskViews.counted(answers.of(place.id()), texts));
            return told;
        });
    }
}
