package fr.parvis.identity.internal;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.database.Scope;
import fr.parvis.identity.GrantMandate;
import fr.parvis.identity.IdentityAction;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.Mandates;
import fr.parvis.identity.Officer;
import fr.parvis.identity.People;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.identity.spi.BodyOfRequest.Desk;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator names an officer; the officer receives a link, confirms it by a button and sets up their proofs. */
@Service
public class Invitations {

    private final InvitationTable table;
    private final Enrolment enrolment;
    private final Mandates mandates;
    private final People people;
    private final Journal journal;
    private final Post post;
    private final LetterTexts texts;
    private final IdentitySettings settings;
    private final ObjectProvider<BodyOfRequest> bodies;
    private final Clock clock;

    Invitations(
            InvitationTable table,
            Enrolment enrolment,
            Mandates mandates,
            People people,
            Journal journal,
            Post post,
            LetterTexts texts,
            IdentitySettings settings,
            ObjectProvider<BodyOfRequest> bodies,
            Clock clock) {
        this.table = table;
        this.enrolment = enrolment;
        this.mandates = mandates;
        this.people = people;
        this.journal = journal;
        this.post = post;
        this.texts = texts;
        this.settings = settings;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Grants the mandate and sends the link: from then on the only one by which the person comes in there.
     *
     * @param path of the invitation in the town, ending in a slash: the secret follows
     * @throws BusinessException {@link IdentityError#ROLE_NOT_GRANTABLE} and those of {@link Mandates#grant}
     */
    @Transactional
    public Mandate invite(GrantMandate wanted, Officer by, String path) {
        if (!wanted.role().grantedByTown() || !wanted.body().equals(by.body())) {
            throw new BusinessException(IdentityError.ROLE_NOT_GRANTABLE);
        }
        Mandate mandate = mandates.grant(wanted, by.actor());
        write(mandate, by.actor(), path, new Inviter(by.name(), by.role()));
        return mandate;
    }

    /**
     * As {@link #invite}, for the operator, who names a body's first administrators; for one who is named already the
     * link is a new one.
     *
     * @return the link, which the letter holds too
     */
    @Transactional
    public String appoint(GrantMandate wanted, String path) {
        Actor operator = Actor.system("operator");
        Mandate mandate = mandates.listIn(wanted.body()).stream()
                .filter(known -> known.mail().equals(wanted.mail()) && known.role() == wanted.role())
                .filter(known -> !known.overAt(clock.instant()))
                .findFirst()
                .orElseGet(() -> mandates.grant(wanted, operator));
        return write(mandate, operator, path, null);
    }

    private String write(Mandate mandate, Actor by, String path, @Nullable Inviter inviter) {
        SecretToken token = SecretToken.fresh();
        Scope.of(mandate.body()).run(() -> {
            table.deleteAllOf(mandate);
            table.insert(mandate, token, clock.instant().plus(settings.invitationLife()));
        });
        record(mandate, by, IdentityAction.OFFICER_INVITED);
        String language = people.language(mandate.mail());
        String link = settings.link(path + token.text());
        post.send(texts.invitation(mandate, language, nameOf(mandate.body()), inviter, link));
        return link;
    }

    /** Empty for the installation itself. */
    private Optional<String> nameOf(BodyId body) {
        return Optional.ofNullable(bodies.getIfAvailable())
                .flatMap(known -> known.deskOf(body))
                .map(Desk::name);
    }

    /**
     * The mandate that an invitation is about, while it serves: until it was accepted by somebody who has a proof to
     * enter with. Changes nothing.
     */
    @Transactional(readOnly = true)
    public Optional<Mandate> find(BodyId body, String token) {
        return Scope.of(body)
                .call(() -> table.find(body, new SecretToken(token), clock.instant()))
                .flatMap(known -> mandateOf(body, known.mandate())
                        .filter(mandate -> !known.accepted() || !enrolment.strong(mandate.person())));
    }

    /**
     * Accepts the invitation. Who stops there before having a proof takes it up again by the same link.
     *
     * @return whom it was for
     * @throws BusinessException {@link IdentityError#LINK_SPENT}
     */
    @Transactional
    public PersonId accept(BodyId body, String token) {
        Mandate mandate = find(body, token).orElseThrow(() -> new BusinessException(IdentityError.LINK_SPENT));
        if (!Scope.of(body).call(() -> table.accept(body, new SecretToken(token), clock.instant()))) {
            throw new BusinessException(IdentityError.LINK_SPENT);
        }
        record(mandate, new Actor(mandate.person().value(), "invited", null), IdentityAction.INVITATION_ACCEPTED);
        return mandate.person();
    }

    /** Only of a mandate that is not over. */
    private Optional<Mandate> mandateOf(BodyId body, UUID id) {
        return mandates.listIn(body).stream()
                .filter(mandate -> mandate.id().equals(id) && !mandate.overAt(clock.instant()))
                .findFirst();
    }

    private void record(Mandate mandate, Actor by, IdentityAction action) {
        journal.record(
                mandate.body(),
                by,
                action,
                "mandate:" + mandate.id(),
                Map.of(
                        "person",
                        mandate.person().toString(),
                        "role",
                        mandate.role().name()));
    }
}
