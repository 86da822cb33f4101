package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.places.Places.Seen;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's landing, the body's places, and the one tap on one of them. */
@Controller
@RequestMapping("/{town}/bureau")
class DeskController {

    private final DeskPlaceViews views;
    private final DeskPlaceChanges changes;

    DeskController(DeskPlaceViews views, DeskPlaceChanges changes) {
        this.views = views;
        this.changes = changes;
    }

    @GetMapping({"", "/"})
    @Requires(Authority.ENTER_DESK)
    String landing(TownFace face) {
        return "redirect:" + face.url("/bureau/lieux");
    }

    @GetMapping("/lieux")
    @Requires(Authority.READ_PLACES)
    Page list(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return Page.of("places/desk/list", views.list(reader, fait));
    }

    @GetMapping("/lieux/{slug}")
    @Requires(Authority.READ_PLACES)
    Page place(DeskReader reader, @PathVariable String slug, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, views.get(reader, slug), DeskWordForm.EMPTY, fait, new DeskErrors());
    }

    @PostMapping("/lieux/{slug}/etat")
    @Requires(Authority.SAY_PLACE_STATE)
    Object say(
            DeskReader reader,
            @PathVariable String slug,
            @ModelAttribute DeskWordForm form,
            @RequestParam(required = false) @Nullable String sure) {
        Seen seen = views.get(reader, slug);
        Optional<DeskWord> word = DeskWord.find(form.says());
        Optional<DeskLasts> lasts = DeskLasts.find(form.lasts());
        if (word.isEmpty() || lasts.isEmpty()) {
            return page(reader, seen, form, null, errors(word.isEmpty(), lasts.isEmpty(), reader.texts()));
        }
        if (sure == null && word.get().saysOpen()) {
            Optional<DeskQuestionView> question = views.whetherOpen(seen.place(), reader, word.get(), lasts.get());
            if (question.isPresent()) {
                return Page.of("layout/question", question.get());
            }
        }
        changes.say(
                reader.officer(),
                seen.place(),
                word.get(),
                lasts.get(),
                DeskPlaceViews.roleAt(reader, seen.place()),
                reader.texts().zone());
        return reader.redirect("/lieux/" + slug, "etat");
    }

    @PostMapping("/lieux/{slug}/etat/retirer")
    @Requires(Authority.SAY_PLACE_STATE)
    String withdraw(DeskReader reader, @PathVariable String slug) {
        changes.withdraw(reader.officer(), views.get(reader, slug).place());
        return reader.redirect("/lieux/" + slug, "etat-retire");
    }

    private Page page(DeskReader reader, Seen seen, DeskWordForm form, @Nullable String done, DeskErrors errors) {
        return Page.of("places/desk/place", views.place(seen, reader, form, done, errors))
                .status(errors.status());
    }

    private static DeskErrors errors(boolean noWord, boolean noTime, Texts texts) {
        DeskErrors errors = new DeskErrors();
        if (noWord) {
            errors.add("says", texts.get("places.desk.error.says"));
        }
        if (noTime) {
            errors.add("lasts", texts.get("places.desk.error.lasts"));
        }
        return errors;
    }
}
