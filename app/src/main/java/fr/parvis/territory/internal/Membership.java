package fr.parvis.territory.internal;

import fr.parvis.kernel.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A commune or an EPCI in a syndicat, from a day on. */
public record Membership(
        BodyId syndicat,
        BodyId member,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether it holds on that day. */
    public boolean holdsAt(LocalDate date) {
        return !date.isBefore(since) && (until == null || date.isBefore(until));
    }
}
