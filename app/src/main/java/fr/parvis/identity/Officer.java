package fr.parvis.identity;

import fr.parvis.audit.Actor;
import fr.parvis.kernel.BodyId;
import java.util.Locale;
import java.util.Set;

/**
 * The officer who is asking, in the body of the request, by mandates that hold at this moment; as a handler's parameter
 * where the handler {@link Requires} an authority.
 *
 * @param role the first role that has the authority asked for
 * @param name what this body calls them
 * @param authorities all that their mandates in this body allow
 */
public record Officer(PersonId person, BodyId body, Role role, String name, Set<Authority> authorities) {

    /** For the journal. */
    public Actor actor() {
        return new Actor(person.value(), role.name().toLowerCase(Locale.ROOT), null);
    }

    /** For the journal, when acting for somebody else (a resident at the counter). */
    public Actor actorFor(PersonId other) {
        return new Actor(person.value(), role.name().toLowerCase(Locale.ROOT), other.value());
    }

    public boolean may(Authority authority) {
        return authorities.contains(authority);
    }
}
