package fr.parvis.places.web;

import fr.parvis.kernel.Trust;
import fr.parvis.live.LiveHub;
import fr.parvis.places.Place;
import fr.parvis.places.Places.Seen;
import fr.parvis.territory.Town;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts a town's home together from what is in memory. */
@Component
class HomeViews {

    private final TownSquare square;
    private final LiveTowns live;
    private final LiveHub hub;
    private final PlaceAreas areas;
    private final HoursViews hours;
    private final PlaceLabels labels;

    HomeViews(TownSquare square, LiveTowns live, LiveHub hub, PlaceAreas areas, HoursViews hours, PlaceLabels labels) {
        this.square = square;
        this.live = live;
        this.hub = hub;
        this.areas = areas;
        this.hours = hours;
        this.labels = labels;
    }

    HomeView of(Town town, TownFace face, Texts texts) {
        live.follow(town, face.base(), texts.language());
        String liveUrl = liveUrl(face, texts);
        List<FigureView> open = new ArrayList<>();
        List<FigureView> other = new ArrayList<>();
        List<Seen> closed = new ArrayList<>();
        Map<String, List<FigureView>> parking = new TreeMap<>();
        for (Seen seen : ordered(town)) {
            FigureView figure = view(seen, town, face, texts);
            if (seen.place().kind().isParking()) {
                parking.computeIfAbsent(areas.heading(town, seen.place(), texts), name -> new ArrayList<>())
                        .add(figure);
            } else if (figure.answer() == FigureView.Answer.CLOSED) {
                closed.add(seen);
            } else {
                (isOpen(seen, texts) ? open : other).add(figure);
            }
        }
        return new HomeView(
                liveUrl,
                town.profile().welcome(),
                open,
                groups(parking),
                other,
                soonestFirst(closed, town, face, texts));
    }

    /** A summer pool comes after what opens again this afternoon. */
    private List<FigureView> soonestFirst(List<Seen> closed, Town town, TownFace face, Texts texts) {
        Map<Seen, Instant> opening = new HashMap<>();
        closed.forEach(seen -> opening.put(seen, hours.opens(seen.place(), texts)));
        return closed.stream()
                .sorted(Comparator.comparing(opening::get))
                .map(seen -> view(seen, town, face, texts))
                .toList();
    }

    /** By its hours or, against them, by the word of a person on the spot. */
    private boolean isOpen(Seen seen, Texts texts) {
        return seen.figure().trust().state() == Trust.State.MANUAL || hours.isOpen(seen.place(), texts);
    }

    /** Where the changes after this moment are heard. */
    String liveUrl(TownFace face, Texts texts) {
        return face.url("/direct?langue=" + texts.language().code() + "&depuis=" + hub.position());
    }

    /** Where the changes of one place after this moment are heard. */
    String liveUrl(Place place, TownFace face, Texts texts) {
        return liveUrl(face, texts) + "&sujet=" + FigureViews.id(place);
    }

    private List<Seen> ordered(Town town) {
        return square.listPlaces(town).stream()
                .sorted(Comparator.comparing((Seen seen) -> seen.place().kind())
                        .thenComparing(seen -> seen.place().name()))
                .toList();
    }

    FigureView view(Seen seen, Town town, TownFace face, Texts texts) {
        String href = face.url("/lieux/" + seen.place().slug());
        return FigureViews.of(
                labels.on(town.body(), seen.place()), seen.figure(), hours.now(seen.place(), texts), href);
    }

    /** By name, those with one car park after the others: there they can stand side by side. */
    private static List<HomeView.Group> groups(Map<String, List<FigureView>> byArea) {
        List<HomeView.Group> groups = new ArrayList<>();
        byArea.forEach(
                (name, figures) -> groups.add(new HomeView.Group("quartier-" + (groups.size() + 1), name, figures)));
        groups.sort(Comparator.comparing(HomeView.Group::isSingle));
        return groups;
    }
}
