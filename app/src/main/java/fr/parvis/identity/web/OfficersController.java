package fr.parvis.identity.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.GrantMandate;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.identity.Role;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskQuestionView;
import fr.parvis.identity.desk.DeskReader;
import fr.parvis.identity.internal.Invitations;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Link;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers of a body and their mandates. */
@Controller
@Requires(Authority.READ_MANDATES)
@RequestMapping({"/{town}/bureau/agents", "/bureau/agents"})
class OfficersController {

    private static final String PATH = "/agents";

    private final Mandates mandates;
    private final Invitations invitations;
    private final Clock clock;

    OfficersController(Mandates mandates, Invitations invitations, Clock clock) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping
    Page page(DeskReader reader, @RequestParam(required = false) @Nullable String fait) {
        return page(reader, InviteForm.EMPTY, fait, new DeskErrors(), null);
    }

    @PostMapping
    @Requires(Authority.CHANGE_MANDATES)
    Object invite(DeskReader reader, @ModelAttribute InviteForm form) {
        DeskErrors errors = new DeskErrors();
        Optional<GrantMandate> wanted = new InviteReading(form, reader, errors).read(clock.instant());
        if (wanted.isEmpty()) {
            return page(reader, form, null, errors, null);
        }
        try {
            invitations.invite(wanted.get(), reader.officer(), reader.face().url("/invitation/"));
            return reader.redirect(PATH, "invitation");
        } catch (BusinessException e) {
            return page(reader, form, null, errors, e);
        }
    }

    @PostMapping("/{mandate}/terminer")
    @Requires(Authority.CHANGE_MANDATES)
    Object end(DeskReader reader, @PathVariable UUID mandate, @RequestParam(required = false) @Nullable String sure) {
        if (sure == null) {
            return Page.of("layout/question", question(reader, mandate));
        }
        try {
            boolean invited = find(reader, mandate).map(Mandate::invited).orElse(false);
            mandates.end(reader.officer().body(), mandate, reader.officer().actor());
            return endsOwn(reader.officer())
                    ? "redirect:/compte"
                    : reader.redirect(PATH, invited ? "annulee" : "mandat");
        } catch (BusinessException e) {
            return page(reader, InviteForm.EMPTY, null, new DeskErrors(), e);
        }
    }

    /** Whoever has just ended their own last mandate here has no desk to go back to. */
    private boolean endsOwn(Officer officer) {
        return mandates.listLive(officer.body(), officer.person()).isEmpty();
    }

    private DeskQuestionView question(DeskReader reader, UUID mandate) {
        Texts texts = reader.texts();
        Optional<Mandate> found = find(reader, mandate);
        String asked = found.map(Mandate::invited).orElse(false) ? "identity.officers.cancel" : "identity.officers.end";
        return new DeskQuestionView(
                reader.frame(PATH, List.of(here(texts)), null, new DeskErrors()),
                texts.get("desk.nav.officers"),
                texts.get(asked + ".question", found.map(Mandate::name).orElse("")),
                texts.get(asked + ".consequence"),
                reader.url(PATH + "/" + mandate + "/terminer"),
                Map.of("sure", "oui"),
                texts.get(asked + ".yes"),
                reader.url(PATH));
    }

    private Optional<Mandate> find(DeskReader reader, UUID mandate) {
        return mandates.listIn(reader.officer().body()).stream()
                .filter(one -> one.id().equals(mandate))
                .findFirst();
    }

    private static Link here(Texts texts) {
        return new Link(texts.get("desk.nav.officers"), "", true);
    }

    private Page page(
            DeskReader reader,
            InviteForm form,
            @Nullable String done,
            DeskErrors errors,
            @Nullable BusinessException refusal) {
        Officer officer = reader.officer();
        Instant now = clock.instant();
        OfficersView view = new OfficersView(
                reader.frame(PATH, List.of(here(reader.texts())), done, errors),
                reader.url(PATH),
                mandates.listIn(officer.body()),
                officer.may(Authority.CHANGE_MANDATES),
                Arrays.stream(Role.values()).filter(Role::grantedByTown).toList(),
                form,
                now,
                refusal);
        return refusal == null
                ? Page.of("identity/officers", view).status(errors.status())
                : SignInPages.page("identity/officers", view, refusal);
    }
}
