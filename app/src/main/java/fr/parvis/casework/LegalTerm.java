package fr.parvis.casework;

import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;

/**
 * How long the administration has: so many days, weeks or months of the calendar.
 *
 * @param length at least 1, at most ten years
 * @param unit what is counted
 */
public record LegalTerm(int length, Unit unit) {

    /** What a term is counted in; and the most of them. */
    public enum Unit {
        DAYS(3650),
        WEEKS(520),
        MONTHS(120);

        private final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    /** @throws BusinessException {@link CaseworkError#IMPOSSIBLE_TERM} for a term of nothing or of more than ten years */
    public LegalTerm {
        if (length < 1 || length > unit.most) {
            throw new BusinessException(CaseworkError.IMPOSSIBLE_TERM, length, unit.most);
        }
    }

    /** The date so long after another: from month to month, or the month's last day where that date does not exist. */
    LocalDate after(LocalDate start) {
        return switch (unit) {
            case DAYS -> start.plusDays(length);
            case WEEKS -> start.plusWeeks(length);
            case MONTHS -> start.plusMonths(length);
        };
    }
}
