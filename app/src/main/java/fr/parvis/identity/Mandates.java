package fr.parvis.identity;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.database.Scope;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is an officer of which body, in which role, when. Asked at each request of an officer, so that a mandate that ends
 * closes the desk at that very moment, whatever the session says. Opens the body's scope itself.
 */
@Service
public class Mandates {

    private final MandateTable table;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    Mandates(MandateTable table, People people, Journal journal, Clock clock) {
        this.table = table;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Grants a mandate and writes it in the body's journal.
     *
     * @throws BusinessException {@link IdentityError#PERIOD_BACKWARDS}, {@link IdentityError#MANDATE_OVERLAPS}
     */
    @Transactional
    public Mandate grant(GrantMandate wanted, Actor by) {
        Instant until = wanted.until();
        if (until != null && !until.isAfter(wanted.from())) {
            throw new BusinessException(IdentityError.PERIOD_BACKWARDS);
        }
        PersonId person = people.getOrAdd(wanted.mail(), wanted.language());
        return Scope.of(wanted.body()).call(() -> {
            Mandate mandate = insert(wanted, person);
            journal.record(wanted.body(), by, IdentityAction.MANDATE_GRANTED, subject(mandate.id()), describe(mandate));
            return mandate;
        });
    }

    /**
     * Ends a mandate now, or cancels one that has not begun or whose invitation still waits.
     *
     * @throws BusinessException {@link IdentityError#MANDATE_UNKNOWN}, {@link IdentityError#MANDATE_OVER},
     *     {@link IdentityError#LAST_ADMINISTRATOR}
     */
    @Transactional
    public void end(BodyId body, UUID id, Actor by) {
        Instant now = clock.instant();
        Scope.of(body).run(() -> {
            List<UUID> administrators = table.lockAdministrators(body, now);
            Mandate mandate =
                    table.find(body, id).orElseThrow(() -> new BusinessException(IdentityError.MANDATE_UNKNOWN));
            if (mandate.overAt(now)) {
                throw new BusinessException(IdentityError.MANDATE_OVER);
            }
            if (administrators.equals(List.of(id))) {
                throw new BusinessException(IdentityError.LAST_ADMINISTRATOR);
            }
            table.end(mandate, now);
            journal.record(
                    body,
                    by,
                    mandate.invited() ? IdentityAction.INVITATION_CANCELLED : IdentityAction.MANDATE_ENDED,
                    subject(id),
                    describe(mandate));
        });
    }

    /** The mandates of a body: those to come, those that hold, then the latest that are over; at most 500. */
    @Transactional(readOnly = true)
    public List<Mandate> listIn(BodyId body) {
        return Scope.of(body).call(() -> table.listIn(body));
    }

    /** The mandates of a person in a body that hold now; empty for most people in most bodies. */
    @Transactional(readOnly = true)
    public List<Mandate> listLive(BodyId body, PersonId person) {
        Instant now = clock.instant();
        return Scope.of(body).call(() -> table.listOf(body, person, now));
    }

    /** The bodies where the person holds a mandate now. */
    @Transactional(readOnly = true)
    public List<BodyId> listDesks(PersonId person) {
        return table.listBodies(person).stream()
                .filter(body -> !listLive(body, person).isEmpty())
                .toList();
    }

    /** Whether the person was ever made an officer anywhere. */
    @Transactional(readOnly = true)
    public boolean everOfficer(PersonId person) {
        return !table.listBodies(person).isEmpty();
    }

    private Mandate insert(GrantMandate wanted, PersonId person) {
        try {
            return table.insert(wanted, person);
        } catch (DataIntegrityViolationException e) {
            throw new BusinessException(e, IdentityError.MANDATE_OVERLAPS);
        }
    }

    private static String subject(UUID mandate) {
        return "mandate:" + mandate;
    }

    private static Map<String, String> describe(Mandate mandate) {
        return Map.of(
                "person", mandate.person().toString(),
                "role", mandate.role().name(),
                "from", mandate.from().toString(),
                "until", String.valueOf(mandate.until()));
    }
}
