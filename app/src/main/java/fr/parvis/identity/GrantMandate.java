package fr.parvis.identity;

import fr.parvis.kernel.BodyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Make an officer of a person.
 *
 * @param name what the body calls them, 1 to 100 characters
 * @param from first moment, included
 * @param until first moment after, excluded; null for no end
 * @param language of the first letters, where the person is not known yet
 */
public record GrantMandate(
        BodyId body,
        MailAddress mail,
        String name,
        Role role,
        Instant from,
        @Nullable Instant until,
        String language) {}
