package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.places.Places.CapacitySince;
import fr.parvis.ui.Page;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Capacity over time: works, a flooded level, a new wing. */
@Controller
@Requires(Authority.EDIT_PLACES)
@RequestMapping("/{town}/bureau/lieux/{slug}/capacite")
class DeskCapacityController {

    private static final int MOST = 100_000;
    private static final int LONGEST_REASON = 200;

    private final Places places;
    private final DeskPlaceViews views;
    private final DeskPlaceChanges changes;

    DeskCapacityController(Places places, DeskPlaceViews views, DeskPlaceChanges changes) {
        this.places = places;
        this.views = views;
        this.changes = changes;
    }

    @GetMapping
    Page form(DeskReader reader, @PathVariable String slug, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, views.get(reader, slug).place(), DeskCapacityForm.EMPTY, fait, new DeskErrors());
    }

    @PostMapping
    Object add(DeskReader reader, @PathVariable String slug, @ModelAttribute DeskCapacityForm form) {
        Place place = views.get(reader, slug).place();
        DeskErrors errors = new DeskErrors();
        DeskFields fields = new DeskFields(reader.texts(), errors);
        OptionalInt capacity = fields.number("capacity", form.capacity(), 1, MOST);
        LocalDate since = fields.date("since", form.since());
        String reason = fields.text("reason", form.reason(), LONGEST_REASON);
        if (!errors.isEmpty() || capacity.isEmpty() || since == null) {
            return page(reader, place, form, null, errors);
        }
        Instant from = since.atStartOfDay(reader.texts().zone()).toInstant();
        changes.setCapacity(reader.officer(), place, new CapacitySince(from, capacity.getAsInt(), reason));
        return reader.redirect("/lieux/" + slug + "/capacite", "capacite");
    }

    private Page page(DeskReader reader, Place place, DeskCapacityForm form, @Nullable String done, DeskErrors errors) {
        Texts texts = reader.texts();
        DeskCapacityView view = new DeskCapacityView(
                reader.frame(
                        DeskPlaceViews.PATH,
                        views.crumbs(place, reader, texts.get("places.desk.capacity.title")),
                        done,
                        errors),
                DeskPlaceViews.path(reader, place, "/capacite"),
                table(places.listCapacities(place.body(), place.id()), texts),
                form,
                LocalDate.ofInstant(texts.now(), texts.zone()).toString());
        return Page.of("places/desk/capacity", view).status(errors.status());
    }

    private static @Nullable TableView table(List<CapacitySince> steps, Texts texts) {
        List<TableView.Column> columns = List.of(
                new TableView.Column(texts.get("places.desk.capacity.since")),
                new TableView.Column(texts.get("places.desk.capacity.holds"), true, null, TableView.Sort.NONE),
                new TableView.Column(texts.get("places.desk.capacity.reason")));
        List<TableView.Row> rows = steps.stream().map(step -> row(step, texts)).toList();
        return rows.isEmpty() ? null : new TableView(texts.get("places.desk.capacity.table"), columns, rows);
    }

    private static TableView.Row row(CapacitySince step, Texts texts) {
        String since = step.since().equals(Instant.EPOCH)
                ? texts.get("places.desk.capacity.always")
                : texts.date(LocalDate.ofInstant(step.since(), texts.zone()));
        return new TableView.Row(List.of(since, texts.number(step.capacity()), step.reason()), null);
    }
}
