package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.places.Places.Seen;
import fr.parvis.territory.Body;
import fr.parvis.territory.Contours;
import fr.parvis.territory.Town;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.FrenchName;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of one place, and the map, together. */
@Component
class PlaceViews {

    private final HomeViews homes;
    private final PlaceAreas areas;
    private final TownSquare square;
    private final HoursViews hours;
    private final DayViews days;
    private final WeekViews weeks;
    private final Contours contours;
    private final MapSettings maps;
    private final AskViews asks;

    PlaceViews(
            HomeViews homes,
            PlaceAreas areas,
            TownSquare square,
            HoursViews hours,
            DayViews days,
            WeekViews weeks,
            Contours contours,
            MapSettings maps,
            AskViews asks) {
        this.homes = homes;
        this.areas = areas;
        this.square = square;
        this.hours = hours;
        this.days = days;
        this.weeks = weeks;
        this.contours = contours;
        this.maps = maps;
        this.asks = asks;
    }

    /**
     * @param done the last word of what was just done; null on other visits
     * @param mail the address they typed; empty on other visits
     * @param error what is wrong with it; null where nothing is
     */
    PlaceView place(
            Seen seen,
            Town town,
            TownFace face,
            Texts texts,
            @Nullable String done,
            String mail,
            @Nullable String error) {
        Place place = seen.place();
        return new PlaceView(
                homes.liveUrl(place, face, texts),
                place,
                texts.get("places.kind." + place.kind().key()),
                FigureViews.of(place, seen.figure(), hours.now(place, texts), null),
                hours.of(seen, texts).orElse(null),
                days.of(seen, texts).orElse(null),
                String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/directions?to=%.6f%%2C%.6f",
                        place.where().latitude(),
                        place.where().longitude()),
                face.url("/lieux/" + place.slug() + "/semaine"),
                asks.of(seen, face, texts, done, mail, error),
                runBy(place, town),
                List.of(new Link(place.name(), "", true)));
    }

    /** Null where the town itself answers for it. */
    private @Nullable String runBy(Place place, Town town) {
        Body answering = square.answeringFor(place);
        return answering.id().equals(town.id()) ? null : FrenchName.inFull(answering.name());
    }

    MapView map(Town town, TownFace face, Texts texts) {
        List<FigureView> figures = square.listPlaces(town).stream()
                .map(seen -> homes.view(seen, town, face, texts))
                .toList();
        return new MapView(
                homes.liveUrl(face, texts),
                face.url("/carte.json"),
                maps.tilesOf(town.profile()),
                maps.attribution(),
                figures);
    }

    /** Contours of the quartiers, else of the communes, and where the places are. */
    MapDocument mapDocument(Town town, TownFace face) {
        String quartiers = contours.quartiersOf(town.id());
        String contour = quartiers.contains("\"Feature\"") ? quartiers : contours.communesOf(town.id());
        return new MapDocument(
                contour,
                square.listPlaces(town).stream()
                        .map(seen -> MapDocument.Mark.of(
                                seen.place(), face.url("/lieux/" + seen.place().slug()), areas.of(town, seen.place())))
                        .toList());
    }

    PlanView plan(Town town, TownFace face, Texts texts) {
        List<Link> live = List.of(
                new Link(texts.get("places.nav.home"), face.url("/")),
                new Link(texts.get("places.nav.map"), face.url("/carte")),
                new Link(texts.get("places.plan.screen"), face.url("/ecran")));
        List<Link> places = square.listPlaces(town).stream()
                .map(Seen::place)
                .sorted(Comparator.comparing(Place::name))
                .map(place -> new Link(place.name(), face.url("/lieux/" + place.slug())))
                .toList();
        return new PlanView(live, places);
    }

    ClosedView closed(Place place, Texts texts) {
        return new ClosedView(
                place.name(),
                texts.get("places.closed.text", texts.date(Objects.requireNonNull(place.closesOn()))),
                texts.get("places.closed.others"));
    }

    /** No figure: the town shows none while the service is closed. */
    ClosedView shut(Place place, Town town, Texts texts) {
        String kind = place.kind().isParking() ? "parking" : "attendance";
        return new ClosedView(
                place.name(), texts.get("places.shut." + kind), texts.get("places.shut.town", town.name()));
    }

    WeekView week(Seen seen, TownFace face, Texts texts) {
        return weeks.of(seen, face.url("/lieux/" + seen.place().slug()), texts);
    }
}
