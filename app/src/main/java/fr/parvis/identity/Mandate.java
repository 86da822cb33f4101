package fr.parvis.identity;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a person an officer: this person, in this body, in this role, during this period. It ends by itself.
 *
 * @param name what the body calls the officer; known to this body only
 * @param from first moment, included
 * @param until first moment after, excluded; null where no end is set
 * @param linkServesUntil of an invitation that waits: the person has not followed the link and has no proof to enter with;
 *     null once they could enter
 */
public record Mandate(
        UUID id,
        BodyId body,
        PersonId person,
        Role role,
        String name,
        MailAddress mail,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant linkServesUntil) {

    /** Whether it holds at {@code now}. */
    public boolean liveAt(Instant now) {
        return !now.isBefore(from) && !overAt(now);
    }

    /** Whether the person was invited and could never enter by it yet. */
    public boolean invited() {
        return linkServesUntil != null;
    }

    /** Whether it is of the past. */
    public boolean overAt(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
