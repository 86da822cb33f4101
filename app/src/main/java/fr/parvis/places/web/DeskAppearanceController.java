package fr.parvis.places.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.Requires;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.TerritoryError;
import fr.parvis.territory.TownColours;
import fr.parvis.territory.TownProfile;
import fr.parvis.territory.TownProfiles;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What residents read first, and in which colours. */
@Controller
@Requires(Authority.EDIT_APPEARANCE)
@RequestMapping("/{town}/bureau/apparence")
class DeskAppearanceController {

    private static final String PATH = "/apparence";
    private static final int LONG = 1_000;
    private static final int ADDRESS = 500;
    private static final int DIRECTOR = 200;

    private final TownProfiles profiles;
    private final DeskTownChanges changes;

    DeskAppearanceController(TownProfiles profiles, DeskTownChanges changes) {
        this.profiles = profiles;
        this.changes = changes;
    }

    @GetMapping
    Page form(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        DeskAppearanceForm known =
                DeskAppearanceForm.of(profiles.of(reader.officer().body()));
        return page(reader, known, fait, new DeskErrors());
    }

    @PostMapping
    Object save(DeskReader reader, @ModelAttribute DeskAppearanceForm form) {
        DeskErrors errors = new DeskErrors();
        DeskFields fields = new DeskFields(reader.texts(), errors);
        TownProfile profile = new TownProfile(
                fields.text("welcome", form.welcome(), LONG),
                fields.text("address", form.address(), ADDRESS),
                fields.telephone("phone", form.phone()),
                fields.mail("mail", form.mail()),
                fields.text("counter", form.counter(), LONG),
                fields.text("director", form.director(), DIRECTOR),
                theme(form, reader.texts(), errors),
                profiles.of(reader.officer().body()).tileAddress());
        if (!errors.isEmpty()) {
            return page(reader, form.readable(), null, errors);
        }
        changes.dress(reader.officer(), profile);
        return reader.redirect(PATH, "apparence");
    }

    /** Each colour is tried alone, so that the refusal stands on its own field. */
    private static TownColours theme(DeskAppearanceForm form, Texts texts, DeskErrors errors) {
        String brand = colour("brand", form.brand(), texts, errors);
        String accent = colour("accent", form.accent(), texts, errors);
        return errors.isEmpty() ? new TownColours(brand, accent) : TownColours.DEFAULT;
    }

    private static String colour(String field, @Nullable String typed, Texts texts, DeskErrors errors) {
        String colour = typed == null ? "" : typed;
        try {
            return new TownColours(colour, colour).primary();
        } catch (BusinessException refusal) {
            boolean pale = refusal.key() == TerritoryError.COLOUR_TOO_PALE;
            errors.add(field, pale ? texts.get("places.desk.appearance.too-pale") : texts.detail(refusal));
            return colour;
        }
    }

    private Page page(DeskReader reader, DeskAppearanceForm form, @Nullable String done, DeskErrors errors) {
        Texts texts = reader.texts();
        Link here = new Link(texts.get("desk.nav.appearance"), "", true);
        boolean own = !profiles.of(reader.officer().body()).colours().equals(TownColours.DEFAULT);
        List<String> advice = own
                ? reader.face().theme().advice().stream()
                        .map(key -> texts.get(key))
                        .toList()
                : List.of();
        DeskAppearanceView view =
                new DeskAppearanceView(reader.frame(PATH, List.of(here), done, errors), reader.url(PATH), form, advice);
        return Page.of("places/desk/appearance", view).status(errors.status());
    }
}
