package fr.parvis.identity.web;

import fr.parvis.identity.PersonId;
import fr.parvis.kernel.Sha256;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of one person, to look at and to close. A page never holds a session's identifier, only its digest. */
@Component
class MySessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    MySessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Open sessions, the latest used first. */
    List<SessionView> list(PersonId person, String current) {
        return of(person).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> view(session, current))
                .sorted(Comparator.comparing(SessionView::lastUsed).reversed())
                .toList();
    }

    /** Closes one of the person's own sessions. */
    void close(PersonId person, String handle) {
        of(person).keySet().stream().filter(id -> handle(id).equals(handle)).forEach(repository::deleteById);
    }

    /**
     * Closes all but one: after a password changed, or “everywhere”. Before the one gets a new identifier: until the
     * request ends it is stored under the old one, and would be closed with the others.
     */
    void closeOthers(PersonId person, String current) {
        of(person).keySet().stream().filter(id -> !id.equals(current)).forEach(repository::deleteById);
    }

    private Map<String, ? extends Session> of(PersonId person) {
        return repository.findByPrincipalName(person.toString());
    }

    private static SessionView view(Session session, String current) {
        return new SessionView(
                handle(session.getId()),
                String.valueOf(session.<Object>getAttribute(SessionPeople.DEVICE)),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Sha256.of(id), 0, 12);
    }
}
