package fr.parvis.casework;

import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the administration asked of the person: a missing piece, or one that must be sent again.
 *
 * @param asked the day on which it was asked
 * @param answered the day on which it came; null while it is awaited
 * @param effect what the asking does to the clock
 */
public record Correction(LocalDate asked, @Nullable LocalDate answered, Effect effect) {

    /** What asking for something does to the clock. */
    public enum Effect {
        /** Nothing: the piece is not indispensable (CRPA, art. L114-5-1). */
        NONE,
        /** The clock stands still until the answer (CRPA, art. L114-5, silence that refuses). */
        SUSPENDS,
        /** The term runs anew from the answer (CRPA, art. L114-5, silence that accepts). */
        RESTARTS
    }

    /** @throws BusinessException {@link CaseworkError#ANSWERED_BEFORE_ASKED} */
    public Correction {
        if (answered != null && answered.isBefore(asked)) {
            throw new BusinessException(CaseworkError.ANSWERED_BEFORE_ASKED, asked, answered);
        }
    }

    /** The last day of waiting; one that is still awaited is taken as answered today, so that a date can be told. */
    LocalDate until(LocalDate today) {
        if (answered != null) {
            return answered;
        }
        return today.isBefore(asked) ? asked : today;
    }
}
