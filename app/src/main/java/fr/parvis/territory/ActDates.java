package fr.parvis.territory;

import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Between which days an act on competences can begin or end; a day outside is a slip of the hand. */
final class ActDates {

    /** Loi du 5 avril 1884 relative à l’organisation municipale: no council decided on a commune's affairs before. */
    static final LocalDate EARLIEST = LocalDate.of(1884, Month.APRIL, 5);

    /** Two terms of a council, each of six years (Code électoral, article L227): no council binds a third one. */
    private static final int LATEST_YEARS = 12;

    private ActDates() {}

    /** @throws BusinessException {@link TerritoryError#DATE_OUT_OF_RANGE} */
    static void require(@Nullable LocalDate date, LocalDate today) {
        LocalDate latest = today.plusYears(LATEST_YEARS);
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(latest))) {
            throw new BusinessException(TerritoryError.DATE_OUT_OF_RANGE, date, EARLIEST, latest);
        }
    }
}
