package fr.parvis.places.web;

import fr.parvis.places.Place;
import fr.parvis.places.Places.Seen;
import fr.parvis.territory.Town;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts the pages of one place, and the map, together. */
@Component
class PlaceViews {

    private final HomeViews homes;
    private final TownSquare square;
    private final MapSettings maps;

    PlaceViews(HomeViews homes, TownSquare square, MapSettings maps) {
        this.homes = homes;
        this.square = square;
        this.maps = maps;
    }

    PlaceView place(Town town, Seen seen, TownFace face, Texts texts) {
        Place place = seen.place();
        return new PlaceView(
                homes.liveUrl(face, texts),
                place,
                texts.get("places.kind." + place.kind().key()),
                FigureViews.of(place, seen.figure(), null, texts),
                null,
                null,
                String.format(
                        Locale.ROOT,
                        "geo:%.6f,%.6f",
                        place.where().latitude(),
                        place.where().longitude()),
                face.url("/lieux/" + place.slug() + "/semaine"),
                List.of(new Link(texts.get("places.home.title"), face.url("/")), new Link(place.name(), "", true)));
    }

    MapView map(Town town, TownFace face, Texts texts) {
        List<FigureView> figures = square.listPlaces(town).stream()
                .map(seen -> FigureViews.of(
                        seen.place(),
                        seen.figure(),
                        face.url("/lieux/" + seen.place().slug()),
                        texts))
                .toList();
        String own = town.profile().tileAddress();
        return new MapView(
                homes.liveUrl(face, texts),
                face.url("/carte.geojson"),
                own.isEmpty() ? maps.tiles() : own,
                maps.attribution(),
                figures);
    }

    WeekView week(Seen seen, Texts texts) {
        return new WeekView(seen.place().name(), List.of(), List.of());
    }
}
