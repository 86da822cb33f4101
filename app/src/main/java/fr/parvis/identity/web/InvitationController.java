package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.IdentityError;
import fr.parvis.identity.Mandate;
import fr.parvis.identity.OpenToAll;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.internal.Enrolment;
import fr.parvis.identity.internal.Invitations;
import fr.parvis.identity.internal.Throttle;
import fr.parvis.identity.spi.BodyOfRequest;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link that an invited officer receives: looked at as often as a scanner likes, accepted until they can enter. */
@Controller
@OpenToAll
class InvitationController {

    private final Invitations invitations;
    private final Enrolment enrolment;
    private final Arrivals arrivals;
    private final Throttle throttle;
    private final ObjectProvider<BodyOfRequest> bodies;

    InvitationController(
            Invitations invitations,
            Enrolment enrolment,
            Arrivals arrivals,
            Throttle throttle,
            ObjectProvider<BodyOfRequest> bodies) {
        this.invitations = invitations;
        this.enrolment = enrolment;
        this.arrivals = arrivals;
        this.throttle = throttle;
        this.bodies = bodies;
    }

    @GetMapping({"/{town}/invitation/{token}", "/invitation/{token}"})
    Page look(@PathVariable String token, HttpServletRequest request) {
        throttle.attempt(request.getRemoteAddr());
        Optional<Mandate> mandate = body(request).flatMap(body -> invitations.find(body, token));
        Page page = Page.of(
                "identity/invitation",
                new InvitationView(
                        Asked.path(request), mandate.map(Mandate::role).orElse(null)));
        return mandate.isPresent() ? page : page.status(410);
    }

    @PostMapping({"/{town}/invitation/{token}", "/invitation/{token}"})
    Object accept(@PathVariable String token, HttpServletRequest request) {
        try {
            throttle.attempt(request.getRemoteAddr());
            BodyId body = body(request).orElseThrow(() -> new BusinessException(IdentityError.LINK_SPENT));
            PersonId person = invitations.accept(body, token);
            if (enrolment.strong(person)) {
                return "redirect:/connexion";
            }
            arrivals.signIn(request, person, Assurance.INVITED);
            return "redirect:/compte";
        } catch (BusinessException e) {
            return SignInPages.page("identity/invitation", new InvitationView("", null), e);
        }
    }

    private Optional<BodyId> body(HttpServletRequest request) {
        return Optional.ofNullable(bodies.getIfAvailable()).flatMap(known -> known.bodyOf(request));
    }
}
