package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Role;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.PlacesError;
import fr.parvis.telemetry.SourceVitals;
import fr.parvis.ui.Choice;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the desk's pages about places together. */
@Component
class DeskPlaceViews {

    static final String PATH = "/lieux";

    private final Places places;
    private final DeskSources sources;
    private final HoursViews hours;
    private final DeskAlertViews alerts;

    DeskPlaceViews(Places places, DeskSources sources, HoursViews hours, DeskAlertViews alerts) {
        this.places = places;
        this.sources = sources;
        this.hours = hours;
        this.alerts = alerts;
    }

    /** A place of the officer's own body. */
    Seen get(DeskReader reader, String slug) {
        return places.findPlace(reader.officer().body(), slug)
                .orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, slug));
    }

    DeskPlacesView list(DeskReader reader, @Nullable String done) {
        List<SourceVitals> vitals = sources.vitals(reader.officer());
        List<DeskPlacesView.Item> items = new ArrayList<>();
        for (Seen seen : places.listPlaces(List.of(reader.officer().body()))) {
            DeskPlacesView.Item item =
                    new DeskPlacesView.Item(figure(seen, reader), sources.of(seen.place(), vitals, reader));
            items.add(item);
        }
        return new DeskPlacesView(
                reader.frame(PATH, List.of(), done, new DeskErrors()),
                alerts.listWaiting(reader),
                items,
                closed(reader),
                reader.officer().may(Authority.EDIT_PLACES) ? reader.url("/lieux/nouveau") : null);
    }

    private List<DeskClosing> closed(DeskReader reader) {
        return places.listClosed(List.of(reader.officer().body())).stream()
                .map(place -> DeskClosing.of(place, reader))
                .filter(Objects::nonNull)
                .toList();
    }

    private FigureView figure(Seen seen, DeskReader reader) {
        return FigureViews.of(
                seen.place(), seen.figure(), hours.now(seen.place(), reader.texts()), path(reader, seen.place(), ""));
    }

    DeskPlaceView place(Seen seen, DeskReader reader, DeskWordForm form, @Nullable String done, DeskErrors errors) {
        Place place = seen.place();
        return new DeskPlaceView(
                reader.frame(PATH, List.of(new Link(place.name(), "", true)), done, errors),
                place.name(),
                path(reader, place, ""),
                FigureViews.of(place, seen.figure(), hours.now(place, reader.texts()), null),
                DeskClosing.of(place, reader),
                word(place, reader.texts()),
                lasts(reader, form),
                hours.of(seen, reader.texts()).orElse(null),
                hours.sentences(place, reader.texts()),
                sources.of(place, sources.vitals(reader.officer()), reader),
                links(place, reader),
                reader.face().url("/lieux/" + place.slug()));
    }

    /** Asked before a word that says open where the hours say closed; empty where nothing has to be asked. */
    Optional<DeskQuestionView> whetherOpen(Place place, DeskReader reader, DeskWord word, DeskLasts lasts) {
        Texts texts = reader.texts();
        return hours.closed(place, texts)
                .map(sentence -> new DeskQuestionView(
                        reader.frame(PATH, List.of(new Link(place.name(), "", true)), null, new DeskErrors()),
                        place.name(),
                        texts.get("places.desk.open.question"),
                        texts.get("places.desk.open.consequence", sentence),
                        path(reader, place, "/etat"),
                        Map.of("says", word.key(), "lasts", lasts.key(), "sure", "oui"),
                        texts.get("places.desk.open.yes"),
                        path(reader, place, "")));
    }

    /** The crumbs of a page under a place's own. */
    List<Link> crumbs(Place place, DeskReader reader, String title) {
        return List.of(new Link(place.name(), path(reader, place, "")), new Link(title, "", true));
    }

    /** Who speaks, for residents: whoever welcomes them at that place, else the role. */
    static String roleAt(DeskReader reader, Place place) {
        Role role = reader.officer().role();
        String here = place.face().role();
        return role == Role.ATTENDANT && here != null ? here : reader.texts().get("identity.role." + role.name());
    }

    static String path(DeskReader reader, Place place, String rest) {
        return reader.url("/lieux/" + place.slug() + rest);
    }

    private @Nullable String word(Place place, Texts texts) {
        return places.findWord(place.body(), place.slug())
                .map(word -> texts.get(
                        "places.desk.word.said",
                        texts.get("places.desk.says."
                                + (word.level() == null
                                        ? "closed"
                                        : word.level().key())),
                        texts.moment(word.expiresAt())))
                .orElse(null);
    }

    private static List<Choice> lasts(DeskReader reader, DeskWordForm form) {
        return reader.officer().may(Authority.SAY_PLACE_STATE)
                ? Arrays.stream(DeskLasts.values())
                        .map(lasts -> new Choice(
                                lasts.key(),
                                reader.texts().get("places.desk.lasts." + lasts.key()),
                                lasts.key().equals(form.lasts())))
                        .toList()
                : List.of();
    }

    private static List<Link> links(Place place, DeskReader reader) {
        List<Link> links = new ArrayList<>();
        if (reader.officer().may(Authority.EDIT_PLACES)) {
            links.add(new Link(reader.texts().get("places.desk.details.edit"), path(reader, place, "/fiche")));
            links.add(new Link(reader.texts().get("places.desk.hours.edit"), path(reader, place, "/horaires")));
            links.add(new Link(reader.texts().get("places.desk.capacity.edit"), path(reader, place, "/capacite")));
            links.add(new Link(reader.texts().get("places.desk.closing.title"), path(reader, place, "/fermeture")));
        }
        if (reader.officer().may(Authority.EDIT_SOURCES)) {
            links.add(new Link(reader.texts().get("places.desk.sensors.edit"), path(reader, place, "/capteurs")));
        }
        if (reader.officer().may(Authority.CORRECT_VALUES)) {
            links.add(
                    new Link(reader.texts().get("places.desk.corrections.edit"), path(reader, place, "/corrections")));
        }
        return links;
    }
}
