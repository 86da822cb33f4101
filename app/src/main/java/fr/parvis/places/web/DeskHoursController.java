package fr.parvis.places.web;

import fr.parvis.calendar.WeeklyHours;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Place;
import fr.parvis.places.Places;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening hours, edited in a form that anybody can fill in. */
@Controller
@Requires(Authority.EDIT_PLACES)
@RequestMapping("/{town}/bureau/lieux/{slug}/horaires")
class DeskHoursController {

    /** What the database keeps. */
    private static final int LONGEST = 1_000;

    private final Places places;
    private final DeskPlaceViews views;
    private final HoursViews hours;
    private final DeskPlaceChanges changes;

    DeskHoursController(Places places, DeskPlaceViews views, HoursViews hours, DeskPlaceChanges changes) {
        this.places = places;
        this.views = views;
        this.hours = hours;
        this.changes = changes;
    }

    @GetMapping
    Page form(
            DeskReader reader, @PathVariable String slug, @RequestParam(required = false) @Nullable String remplacer) {
        Place place = views.get(reader, slug).place();
        DeskHoursForm form = known(place).map(DeskHoursForm::of).orElseGet(() -> new DeskHoursForm(Map.of()));
        return page(reader, place, form.seeing(place.hours()), remplacer != null, new DeskErrors());
    }

    @PostMapping
    Object save(DeskReader reader, @PathVariable String slug, @RequestParam Map<String, String> fields) {
        Place place = views.get(reader, slug).place();
        DeskHoursForm form = new DeskHoursForm(fields);
        DeskErrors errors = new DeskErrors();
        String written = written(form, reader.texts(), errors);
        if (errors.isEmpty() && !written.equals(place.hours()) && form.isOlderThan(place.hours())) {
            errors.add("term", reader.texts().get("places.desk.error.hours-changed"));
            return page(reader, place, form.seeing(place.hours()), true, errors);
        }
        if (!errors.isEmpty()) {
            return page(reader, place, form, true, errors);
        }
        changes.setHours(reader.officer(), place, written);
        return reader.redirect("/lieux/" + slug, "horaires");
    }

    /** Forgets the hours: residents then read that nobody gave them. */
    @PostMapping("/retirer")
    Object forget(DeskReader reader, @PathVariable String slug, @RequestParam(required = false) @Nullable String sure) {
        Place place = views.get(reader, slug).place();
        if (sure == null) {
            return Page.of("layout/question", question(reader, place));
        }
        changes.setHours(reader.officer(), place, null);
        return reader.redirect("/lieux/" + slug, "horaires-retires");
    }

    private DeskQuestionView question(DeskReader reader, Place place) {
        Texts texts = reader.texts();
        String title = texts.get("places.desk.hours.forget");
        return new DeskQuestionView(
                reader.frame(DeskPlaceViews.PATH, views.crumbs(place, reader, title), null, new DeskErrors()),
                title,
                texts.get("places.desk.hours.forget.question", place.name()),
                texts.get("places.desk.hours.forget.consequence"),
                DeskPlaceViews.path(reader, place, "/horaires/retirer"),
                Map.of("sure", "oui"),
                title,
                DeskPlaceViews.path(reader, place, "/horaires"));
    }

    private static String written(DeskHoursForm form, Texts texts, DeskErrors errors) {
        WeeklyHours hours = new DeskHoursReading(form, texts, errors).read();
        if (!errors.isEmpty()) {
            return "";
        }
        try {
            String written = hours.toOpeningHours().text();
            if (written.length() > LONGEST) {
                errors.add("exceptions", texts.get("places.desk.error.many-exceptions"));
            }
            return written;
        } catch (BusinessException refusal) {
            errors.add("exceptions", texts.detail(refusal));
            return "";
        }
    }

    private Optional<WeeklyHours> known(Place place) {
        return places.findHours(place.body(), place.slug())
                .flatMap(here -> WeeklyHours.of(here.hours()))
                .filter(DeskHoursForm::fits);
    }

    private Page page(DeskReader reader, Place place, DeskHoursForm form, boolean asked, DeskErrors errors) {
        Texts texts = reader.texts();
        boolean expressible = place.hours() == null || known(place).isPresent();
        DeskHoursView view = new DeskHoursView(
                reader.frame(
                        DeskPlaceViews.PATH,
                        views.crumbs(place, reader, texts.get("places.desk.hours.title")),
                        null,
                        errors),
                DeskPlaceViews.path(reader, place, "/horaires"),
                hours.sentences(place, texts),
                expressible,
                expressible || asked,
                Optional.ofNullable(place.hours()).orElse(""),
                form,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(
                                TextStyle.FULL, texts.language().locale()))
                        .toList(),
                Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(
                                TextStyle.FULL, texts.language().locale()))
                        .toList());
        return Page.of("places/desk/hours", view).status(errors.status());
    }
}
