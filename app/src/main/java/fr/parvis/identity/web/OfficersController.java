package fr.parvis.identity.web;

import fr.parvis.identity.Authority;
import fr.parvis.identity.GrantMandate;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.MailAddress;
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
import fr.parvis.ui.TownFace;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private static final int LONGEST_NAME = 100;

    private final Mandates mandates;
    private final Invitations invitations;
    private final Clock clock;

    OfficersController(Mandates mandates, Invitations invitations, Clock clock) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping
    Page page(Officer officer, TownFace face, Texts texts, @RequestParam(required = false) @Nullable String fait) {
        return page(new DeskReader(officer, face, texts), InviteForm.EMPTY, fait, null);
    }

    @PostMapping
    @Requires(Authority.CHANGE_MANDATES)
    Object invite(Officer officer, TownFace face, Texts texts, @ModelAttribute InviteForm form) {
        DeskReader reader = new DeskReader(officer, face, texts);
        try {
            invitations.invite(wanted(form, officer, texts.zone()), officer, face.url("/invitation/"));
            return reader.redirect(PATH, "invitation");
        } catch (BusinessException e) {
            return page(reader, form, null, e);
        }
    }

    @PostMapping("/{mandate}/terminer")
    @Requires(Authority.CHANGE_MANDATES)
    Object end(
            Officer officer,
            TownFace face,
            Texts texts,
            @PathVariable UUID mandate,
            @RequestParam(required = false) @Nullable String sure) {
        DeskReader reader = new DeskReader(officer, face, texts);
        if (sure == null) {
            return Page.of("layout/question", question(reader, mandate));
        }
        try {
            mandates.end(officer.body(), mandate, officer.actor());
            return endsOwn(officer) ? "redirect:/compte" : reader.redirect(PATH, "mandat");
        } catch (BusinessException e) {
            return page(reader, InviteForm.EMPTY, null, e);
        }
    }

    /** Whoever has just ended their own last mandate here has no desk to go back to. */
    private boolean endsOwn(Officer officer) {
        return mandates.listLive(officer.body(), officer.person()).isEmpty();
    }

    private DeskQuestionView question(DeskReader reader, UUID mandate) {
        Texts texts = reader.texts();
        String name = mandates.listIn(reader.officer().body()).stream()
                .filter(one -> one.id().equals(mandate))
                .map(Mandate::name)
                .findFirst()
                .orElse("");
        return new DeskQuestionView(
                reader.frame(PATH, List.of(here(texts)), null, new DeskErrors()),
                texts.get("desk.nav.officers"),
                texts.get("identity.officers.end.question", name),
                texts.get("identity.officers.end.consequence"),
                reader.url(PATH + "/" + mandate + "/terminer"),
                Map.of("sure", "oui"),
                texts.get("identity.officers.end.yes"),
                reader.url(PATH));
    }

    private static Link here(Texts texts) {
        return new Link(texts.get("desk.nav.officers"), "", true);
    }

    private Page page(DeskReader reader, InviteForm form, @Nullable String done, @Nullable BusinessException refusal) {
        Officer officer = reader.officer();
        Instant now = clock.instant();
        OfficersView view = new OfficersView(
                reader.frame(PATH, List.of(here(reader.texts())), done, new DeskErrors()),
                reader.url(PATH),
                mandates.listIn(officer.body()),
                officer.may(Authority.CHANGE_MANDATES),
                Arrays.stream(Role.values()).filter(Role::grantedByTown).toList(),
                form,
                now,
                refusal);
        return SignInPages.page("identity/officers", view, refusal);
    }

    /** Days are whole: the last one still counts. */
    private GrantMandate wanted(InviteForm form, Officer officer, ZoneId zone) {
        String name = form.name() == null ? "" : form.name().strip();
        if (form.role() == null || name.isEmpty() || name.length() > LONGEST_NAME || form.mail() == null) {
            throw new BusinessException(IdentityError.FORM_INCOMPLETE);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = form.from() == null ? today : form.from();
        Instant from =
                first.equals(today) ? clock.instant() : first.atStartOfDay(zone).toInstant();
        Instant until = form.until() == null
                ? null
                : form.until().plusDays(1).atStartOfDay(zone).toInstant();
        return new GrantMandate(officer.body(), new MailAddress(form.mail()), name, form.role(), from, until, "fr");
    }
}
