package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Place;
import fr.parvis.telemetry.CorrectObservations;
import fr.parvis.telemetry.Correction;
import fr.parvis.telemetry.Corrections;
import fr.parvis.telemetry.SourceVitals;
import fr.parvis.ui.Choice;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's word over what a sensor said: ignore it, or read something else. The observation itself stays. */
@Controller
@Requires(Authority.CORRECT_VALUES)
@RequestMapping("/{town}/bureau/lieux/{slug}/corrections")
class DeskCorrectionsController {

    private final DeskPlaceViews views;
    private final DeskSources sources;
    private final Corrections corrections;
    private final DeskSourceChanges changes;

    DeskCorrectionsController(
            DeskPlaceViews views, DeskSources sources, Corrections corrections, DeskSourceChanges changes) {
        this.views = views;
        this.sources = sources;
        this.corrections = corrections;
        this.changes = changes;
    }

    @GetMapping
    Page list(
            DeskReader reader,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String serie,
            @RequestParam(required = false) @Nullable String fait) {
        Place place = views.get(reader, slug).place();
        DeskCorrectionForm form =
                DeskCorrectionForm.of(Optional.ofNullable(serie).orElse(""));
        return page(reader, place, form, fait, new DeskErrors());
    }

    @PostMapping
    Object correct(DeskReader reader, @PathVariable String slug, @ModelAttribute DeskCorrectionForm form) {
        Place place = views.get(reader, slug).place();
        DeskErrors errors = new DeskErrors();
        Optional<SourceVitals> series = named(series(reader, place), form);
        Optional<CorrectObservations> command =
                new DeskCorrectionReading(form, reader, DeskPlaceViews.roleAt(reader, place), errors).read(series);
        if (command.isEmpty()) {
            return page(reader, place, form, null, errors);
        }
        changes.correct(reader.officer(), command.get());
        return reader.redirect("/lieux/" + slug + "/corrections", "correction");
    }

    @PostMapping("/{id}/retirer")
    Object withdraw(DeskReader reader, @PathVariable String slug, @PathVariable int id) {
        Place place = views.get(reader, slug).place();
        try {
            changes.withdraw(reader.officer(), id);
            return reader.redirect("/lieux/" + slug + "/corrections", "correction-retiree");
        } catch (BusinessException refusal) {
            DeskErrors errors = new DeskErrors();
            errors.add("list", reader.texts().detail(refusal));
            return page(reader, place, DeskCorrectionForm.of(""), null, errors);
        }
    }

    private List<SourceVitals> series(DeskReader reader, Place place) {
        return sources.vitals(reader.officer(), place);
    }

    /** The series that the form names: a correction never lands on another one. */
    private static Optional<SourceVitals> named(List<SourceVitals> series, DeskCorrectionForm form) {
        return series.stream().filter(each -> name(each).equals(form.serie())).findFirst();
    }

    /** The series to show: that one, else the first. */
    private static Optional<SourceVitals> chosen(List<SourceVitals> series, DeskCorrectionForm form) {
        return named(series, form).or(() -> series.stream().findFirst());
    }

    private static String name(SourceVitals series) {
        return series.device() + "/" + series.property().key();
    }

    private Page page(
            DeskReader reader, Place place, DeskCorrectionForm form, @Nullable String done, DeskErrors errors) {
        Texts texts = reader.texts();
        List<SourceVitals> series = series(reader, place);
        Optional<SourceVitals> chosen = chosen(series, form);
        DeskCorrectionsView view = new DeskCorrectionsView(
                reader.frame(
                        DeskPlaceViews.PATH,
                        views.crumbs(place, reader, texts.get("places.desk.corrections.title")),
                        done,
                        errors),
                DeskPlaceViews.path(reader, place, "/corrections"),
                series.stream()
                        .map(each -> new Choice(
                                name(each),
                                name(each),
                                chosen.filter(each::equals).isPresent()))
                        .toList(),
                List.of(mode("ignore", form, texts), mode(DeskCorrectionForm.REPLACE, form, texts)),
                form,
                chosen.map(each -> lines(reader, each)).orElse(List.of()));
        return Page.of("places/desk/corrections", view).status(errors.status());
    }

    private static Choice mode(String mode, DeskCorrectionForm form, Texts texts) {
        return new Choice(mode, texts.get("places.desk.corrections." + mode), mode.equals(form.mode()));
    }

    private List<DeskCorrectionsView.Line> lines(DeskReader reader, SourceVitals series) {
        return corrections.list(reader.officer().body(), series.device(), series.property()).stream()
                .map(each -> line(each, reader.texts()))
                .toList();
    }

    private static DeskCorrectionsView.Line line(Correction correction, Texts texts) {
        String from = texts.when(correction.from());
        String until = texts.when(correction.until());
        String sentence = correction.value().isEmpty()
                ? texts.get("places.desk.corrections.ignored", from, until)
                : texts.get(
                        "places.desk.corrections.replaced",
                        from,
                        until,
                        texts.decimal(correction.value().getAsDouble(), 2));
        return new DeskCorrectionsView.Line(
                correction.id(), sentence, correction.reason(), correction.author(), correction.withdrawnBy() == null);
    }
}
