package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.places.Place;
import fr.parvis.places.PlaceDetails;
import fr.parvis.ui.Page;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The name of a place, its address, where it stands and who welcomes people there. */
@Controller
@Requires(Authority.EDIT_PLACES)
@RequestMapping("/{town}/bureau/lieux/{slug}/fiche")
class DeskDetailsController {

    private final DeskPlaceViews views;
    private final DeskNewPlaceReading reading;
    private final DeskPlaceChanges changes;
    private final PointMaps maps;

    DeskDetailsController(DeskPlaceViews views, DeskNewPlaceReading reading, DeskPlaceChanges changes, PointMaps maps) {
        this.views = views;
        this.reading = reading;
        this.changes = changes;
        this.maps = maps;
    }

    @GetMapping
    Page form(DeskReader reader, @PathVariable String slug) {
        Place place = views.get(reader, slug).place();
        return page(reader, place, DeskNewPlaceForm.of(place), new DeskErrors());
    }

    @PostMapping
    Object save(DeskReader reader, @PathVariable String slug, @ModelAttribute DeskNewPlaceForm form) {
        Place place = views.get(reader, slug).place();
        DeskErrors errors = new DeskErrors();
        PlaceDetails details = reading.details(reader, form, place, new DeskFields(reader.texts(), errors));
        if (details == null) {
            return page(reader, place, form, errors);
        }
        PlaceDetails now = PlaceDetails.of(place);
        if (!details.equals(now) && DeskNewPlaceForm.print(place).isNewerThan(form.seen())) {
            errors.add("name", reader.texts().get("places.desk.error.details-changed", told(now)));
            return page(reader, place, form.seeing(place), errors);
        }
        changes.describe(reader.officer(), place, details);
        return reader.redirect("/lieux/" + slug, "fiche");
    }

    private static String told(PlaceDetails details) {
        Place.Face face = details.face();
        return Stream.of(details.name(), details.address(), face.role(), face.name(), face.telephone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Page page(DeskReader reader, Place place, DeskNewPlaceForm form, DeskErrors errors) {
        String title = reader.texts().get("places.desk.details.title");
        DeskDetailsView view = new DeskDetailsView(
                reader.frame(DeskPlaceViews.PATH, views.crumbs(place, reader, title), null, errors),
                DeskPlaceViews.path(reader, place, "/fiche"),
                maps.of(reader),
                form);
        return Page.of("places/desk/details", view).status(errors.status());
    }
}
