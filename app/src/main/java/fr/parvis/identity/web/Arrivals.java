package fr.parvis.identity.web;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.identity.Assurance;
import fr.parvis.identity.IdentityAction;
import fr.parvis.identity.People;
import fr.parvis.identity.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The last step of every way of signing in, and the memory between the two steps of one of them. */
@Component
class Arrivals {

    /** Where those go who were going nowhere in particular. */
    static final String HOME = "/compte";

    private static final Duration HALFWAY = Duration.ofMinutes(5);
    private static final String PERSON = "parvis.halfway.person";
    private static final String SINCE = "parvis.halfway.since";
    private static final String NEXT = "parvis.halfway.next";

    private final SessionPeople sessions;
    private final People people;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrivals(SessionPeople sessions, People people, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Signs in; strong sign-ins are written on the installation's chain. */
    void signIn(HttpServletRequest request, PersonId person, Assurance assurance) {
        if (assurance == Assurance.STRONG) {
            transaction.executeWithoutResult(status -> journal.record(
                    Journal.PLATFORM,
                    new Actor(person.value(), "self", null),
                    IdentityAction.SIGNED_IN,
                    "person:" + person,
                    Map.of("device", Device.of(request))));
        }
        sessions.establish(request, person, people.getMail(person), assurance);
    }

    /** Remembers that the password was right, for the time that it takes to read a code. */
    void remember(HttpServletRequest request, PersonId person, String next) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setAttribute(NEXT, next);
    }

    Optional<Halfway> halfway(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PERSON) instanceof String person)
                || !(session.getAttribute(SINCE) instanceof Long since)
                || clock.instant().isAfter(Instant.ofEpochSecond(since).plus(HALFWAY))) {
            return Optional.empty();
        }
        return Optional.of(
                new Halfway(PersonId.of(person), LocalPath.of(String.valueOf(session.getAttribute(NEXT)), HOME)));
    }

    /** Whoever gave the right password and not yet a code. */
    record Halfway(PersonId person, String next) {}
}
