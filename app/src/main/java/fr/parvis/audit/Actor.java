package fr.parvis.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, with as little of the person as will do: an identifier that means nothing once the person is erased, and
 * the role in words that held at that moment.
 *
 * @param person the person's identifier; null when the product itself acted
 * @param role the role acted in ({@code officer}, {@code administrator}…), or the part of the product that acted
 * @param onBehalfOf the person for whom it was done (a resident at the counter, an absent colleague); null for oneself
 */
public record Actor(
        @Nullable UUID person, String role, @Nullable UUID onBehalfOf) {

    /** The product itself, by the name of its part: a clean-up, a demo, the command line. */
    public static Actor system(String part) {
        return new Actor(null, part, null);
    }
}
