package fr.parvis.territory;

import fr.parvis.kernel.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One recorded competence: who does what for whom, by which act. At any date a territory has at most one for a subject;
 * the database refuses a second.
 *
 * @param territory the body whose inhabitants are served: a commune, or an EPCI for all of its communes
 * @param competent who does it
 * @param since first day
 * @param until first day without it; null while it lasts
 * @param basis the act: a statute, a decision of the council with its date
 */
public record Competence(
        int id,
        Subject subject,
        BodyId territory,
        BodyId competent,
        LocalDate since,
        @Nullable LocalDate until,
        String basis) {

    boolean holdsAt(LocalDate date) {
        return !date.isBefore(since) && (until == null || date.isBefore(until));
    }
}
