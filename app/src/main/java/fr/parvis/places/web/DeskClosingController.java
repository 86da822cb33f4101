package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.PlacesError;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A place closes for good on a day; an administrator may bring it back. */
@Controller
@RequestMapping("/{town}/bureau/lieux/{slug}/fermeture")
class DeskClosingController {

    /** Somebody may remember late, or know early. */
    private static final int YEARS = 2;

    private final Places places;
    private final DeskPlaceViews views;
    private final DeskPlaceChanges changes;

    DeskClosingController(Places places, DeskPlaceViews views, DeskPlaceChanges changes) {
        this.places = places;
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    @Requires(Authority.EDIT_PLACES)
    Page form(DeskReader reader, @PathVariable String slug) {
        Place place = views.get(reader, slug).place();
        return page(reader, place, today(reader.texts()).toString(), new DeskErrors());
    }

    @PostMapping
    @Requires(Authority.EDIT_PLACES)
    Object close(
            DeskReader reader,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable String sure) {
        Place place = views.get(reader, slug).place();
        DeskErrors errors = new DeskErrors();
        LocalDate today = today(reader.texts());
        LocalDate day = new DeskFields(reader.texts(), errors)
                .date("from", from, today.minusYears(YEARS), today.plusYears(YEARS));
        if (day == null) {
            return page(reader, place, from, errors);
        }
        if (sure == null) {
            return Page.of("layout/question", question(reader, place, day));
        }
        changes.close(reader.officer(), place, day);
        return reader.redirect(day.isAfter(today) ? "/lieux/" + slug : DeskPlaceViews.PATH, "lieu-ferme");
    }

    @PostMapping("/annuler")
    @Requires(Authority.REOPEN_PLACES)
    String reopen(DeskReader reader, @PathVariable String slug) {
        changes.reopen(reader.officer(), closing(reader, slug));
        return reader.redirect("/lieux/" + slug, "lieu-rouvert");
    }

    /** One that is closed, or will be. */
    private Place closing(DeskReader reader, String slug) {
        return places.listClosed(List.of(reader.officer().body())).stream()
                .filter(place -> place.slug().equals(slug))
                .findFirst()
                .or(() -> places.findPlace(reader.officer().body(), slug)
                        .map(Places.Seen::place)
                        .filter(place -> place.closesOn() != null))
                .orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, slug));
    }

    private DeskQuestionView question(DeskReader reader, Place place, LocalDate day) {
        Texts texts = reader.texts();
        String title = texts.get("places.desk.closing.title");
        return new DeskQuestionView(
                reader.frame(DeskPlaceViews.PATH, views.crumbs(place, reader, title), null, new DeskErrors()),
                title,
                texts.get("places.desk.closing.question", place.name()),
                texts.get("places.desk.closing.consequence", texts.date(day)),
                DeskPlaceViews.path(reader, place, "/fermeture"),
                Map.of("from", day.toString(), "sure", "oui"),
                texts.get("places.desk.closing.yes"),
                DeskPlaceViews.path(reader, place, ""));
    }

    private Page page(DeskReader reader, Place place, String from, DeskErrors errors) {
        String title = reader.texts().get("places.desk.closing.title");
        DeskClosingView view = new DeskClosingView(
                reader.frame(DeskPlaceViews.PATH, views.crumbs(place, reader, title), null, errors),
                DeskPlaceViews.path(reader, place, "/fermeture"),
                from);
        return Page.of("places/desk/closing", view).status(errors.status());
    }

    private static LocalDate today(Texts texts) {
        return LocalDate.ofInstant(texts.now(), texts.zone());
    }
}
