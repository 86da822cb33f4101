package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.places.PlaceKind;
import fr.parvis.territory.ServiceState.Audience;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import fr.parvis.ui.Choice;
import fr.parvis.ui.Link;
import fr.parvis.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the form of a new place together. */
@Component
class DeskNewPlaceViews {

    private final Services services;
    private final PointMaps maps;

    DeskNewPlaceViews(Services services, PointMaps maps) {
        this.services = services;
        this.maps = maps;
    }

    DeskNewPlaceView of(DeskReader reader, DeskNewPlaceForm form, DeskErrors errors) {
        Link here = new Link(reader.texts().get("places.desk.new.title"), "", true);
        return new DeskNewPlaceView(
                reader.frame(DeskPlaceViews.PATH, List.of(here), null, errors),
                reader.url("/lieux"),
                closed(reader),
                kinds(form, reader.texts()),
                maps.of(reader),
                form);
    }

    private List<String> closed(DeskReader reader) {
        Texts texts = reader.texts();
        return Stream.of(TownService.ATTENDANCE, TownService.PARKING)
                .filter(service -> !services.isVisible(service, reader.officer().body(), Audience.RESIDENT))
                .map(service -> texts.get("territory.service." + service.name().toLowerCase(Locale.ROOT)))
                .map(name -> texts.get("places.desk.new.closed", name))
                .toList();
    }

    private static List<Choice> kinds(DeskNewPlaceForm form, Texts texts) {
        Choice none = new Choice("", texts.get("places.desk.new.kind.choose"), form.kind() == null);
        Stream<Choice> kinds = Arrays.stream(PlaceKind.values())
                .map(PlaceKind::key)
                .map(key -> new Choice(key, texts.get("places.kind." + key), key.equals(form.kind())));
        return Stream.concat(Stream.of(none), kinds).toList();
    }
}
