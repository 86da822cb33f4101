package fr.parvis.identity.web;

import fr.parvis.identity.Assurance;
import fr.parvis.identity.IdentitySettings;
import fr.parvis.identity.MailAddress;
import fr.parvis.identity.PersonId;
import fr.parvis.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers in the session who signed in, as a handful of short texts and nothing that a later version could not read:
 * the security context is made from them anew for each request.
 */
@Component
class SessionPeople implements SecurityContextRepository {

    static final String DEVICE = "parvis.device";
    private static final String PERSON = "parvis.person";
    private static final String MAIL = "parvis.mail";
    private static final String ASSURANCE = "parvis.assurance";
    private static final String SINCE = "parvis.since";

    private final IdentitySettings settings;
    private final Clock clock;

    SessionPeople(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs the person in on this session, under a new identifier, with nothing left of what was there before. */
    void establish(HttpServletRequest request, PersonId person, MailAddress mail, Assurance assurance) {
        HttpSession session = request.getSession();
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        request.changeSessionId();
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(MAIL, mail.value());
        session.setAttribute(ASSURANCE, assurance.name());
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setAttribute(DEVICE, Device.of(request));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        session.setMaxInactiveInterval(
                (int) (assurance == Assurance.MAILBOX ? settings.residentIdle() : settings.idle()).toSeconds());
        SecurityContextHolder.setContext(contextOf(session));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> {
            HttpSession session = request.getSession(false);
            return session == null ? SecurityContextHolder.createEmptyContext() : contextOf(session);
        });
    }

    @Override
    @SuppressWarnings("deprecation") // asked for by the interface, called by nobody
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder requestResponseHolder) {
        return loadDeferredContext(requestResponseHolder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // What is remembered was written by establish; nobody else signs people in.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }

    private SecurityContext contextOf(HttpSession session) {
        return signedIn(session)
                .<SecurityContext>map(who -> new SecurityContextImpl(
                        new PersonAuthentication(who, String.valueOf(session.getAttribute(MAIL)))))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Nobody, where an officer's session has lasted longer than it may, whatever they did in it. */
    private Optional<SignedIn> signedIn(HttpSession session) {
        if (!(session.getAttribute(PERSON) instanceof String person)
                || !(session.getAttribute(ASSURANCE) instanceof String assurance)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        SignedIn who = new SignedIn(PersonId.of(person), Assurance.valueOf(assurance), Instant.ofEpochSecond(since));
        boolean lasts = who.assurance() == Assurance.MAILBOX
                || clock.instant().isBefore(who.since().plus(settings.longest()));
        return Optional.of(who).filter(known -> lasts);
    }

    /** Read from the session when first asked for, so that public pages never touch it. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private Optional<SecurityContext> loaded = Optional.empty();

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded.orElseGet(source);
            loaded = Optional.of(context);
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
