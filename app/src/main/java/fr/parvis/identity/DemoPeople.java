package fr.parvis.identity;

import fr.parvis.audit.Actor;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/**
 * The people of the demo, whom one click signs in. A bean with {@code parvis.demo=true} only: outside the demo nobody can
 * even ask for it.
 */
@Service
@ConditionalOnBooleanProperty("parvis.demo")
public class DemoPeople {

    private static final List<Someone> PEOPLE = List.of(
            new Someone("resident", "Lina Ferrer", null),
            new Someone("administrator", "Claire Vidal", Role.ADMINISTRATOR),
            new Someone("officer", "Marc Bonnet", Role.OFFICER),
            new Someone("attendant", "Inès Roca", Role.ATTENDANT),
            new Someone("technician", "Paul Serres", Role.TECHNICIAN),
            new Someone("viewer", "Anne Castel", Role.VIEWER),
            new Someone("police", "Hugo Lacan", Role.POLICE));

    private final People people;
    private final Mandates mandates;
    private final Clock clock;

    DemoPeople(People people, Mandates mandates, Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Everybody, in the order in which the sign-in page shows them. */
    public List<Someone> list() {
        return PEOPLE;
    }

    /** Makes everybody known and gives them their mandates in this body, if they have none there yet. */
    public void settle(BodyId body) {
        for (Someone someone : PEOPLE) {
            PersonId person = people.getOrAdd(someone.mail(), "fr");
            Role role = someone.role();
            if (role != null && mandates.listLive(body, person).isEmpty()) {
                GrantMandate grant =
                        new GrantMandate(body, someone.mail(), someone.name(), role, clock.instant(), null, "fr");
                mandates.grant(grant, Actor.system("demo"));
            }
        }
    }

    /** @throws BusinessException {@link IdentityError#WRONG_CREDENTIALS} where nobody of the demo is called so */
    public PersonId get(String key) {
        Optional<Someone> someone =
                PEOPLE.stream().filter(known -> known.key().equals(key)).findFirst();
        return someone.map(known -> people.getOrAdd(known.mail(), "fr"))
                .orElseThrow(() -> new BusinessException(IdentityError.WRONG_CREDENTIALS));
    }

    /**
     * Somebody of the demo.
     *
     * @param role in the demo's towns; null for a resident
     */
    public record Someone(String key, String name, @Nullable Role role) {

        /** An address that no mail ever reaches (RFC 2606). */
        MailAddress mail() {
            String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return new MailAddress(bare.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.parvis.example");
        }
    }
}
