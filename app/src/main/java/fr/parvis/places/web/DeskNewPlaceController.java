package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.OpenPlace;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.ui.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A body adds a place of its own: on the first day, and each time it opens one. */
@Controller
@Requires(Authority.EDIT_PLACES)
@RequestMapping("/{town}/bureau/lieux")
class DeskNewPlaceController {

    private final DeskNewPlaceViews views;
    private final DeskNewPlaceReading reading;
    private final DeskPlaceChanges changes;
    private final Places places;

    DeskNewPlaceController(
            DeskNewPlaceViews views, DeskNewPlaceReading reading, DeskPlaceChanges changes, Places places) {
        this.views = views;
        this.reading = reading;
        this.changes = changes;
        this.places = places;
    }

    @GetMapping("/nouveau")
    Page form(DeskReader reader) {
        return page(reader, DeskNewPlaceForm.EMPTY, new DeskErrors());
    }

    @PostMapping
    Object add(DeskReader reader, @ModelAttribute DeskNewPlaceForm form) {
        DeskErrors errors = new DeskErrors();
        OpenPlace place = reading.read(reader, form, errors);
        if (place == null) {
            return page(reader, form, errors);
        }
        try {
            return reader.redirect(deskOf(reader.officer(), changes.open(reader.officer(), place)), "lieu");
        } catch (BusinessException refusal) {
            errors.add("name", reader.texts().detail(refusal));
            return page(reader, form, errors);
        }
    }

    /** The new place's page; the list, should the place not be on the square yet. */
    private String deskOf(Officer officer, PlaceId id) {
        return places.listPlaces(List.of(officer.body())).stream()
                .filter(seen -> seen.place().id().equals(id))
                .map(seen -> "/lieux/" + seen.place().slug())
                .findFirst()
                .orElse("/lieux");
    }

    private Page page(DeskReader reader, DeskNewPlaceForm form, DeskErrors errors) {
        return Page.of("places/desk/newPlace", views.of(reader, form, errors)).status(errors.status());
    }
}
