package fr.parvis.calendar.internal;

import fr.parvis.calendar.Season;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the season that a condition names: from one day of every year to another. */
final class SeasonReader {

    private SeasonReader() {}

    static boolean isEveryYear(DatesCondition dates) {
        return dates.spans().stream().allMatch(span -> span.start().year() == 0);
    }

    /** Null where it is more than one stretch of plain dates. */
    static @Nullable Season find(DatesCondition dates) {
        List<DateSpan> spans = dates.spans();
        DatePoint end = spans.getFirst().end();
        if (spans.size() != 1 || end == null || spans.getFirst().monthStep() > 1) {
            return null;
        }
        DatePoint start = spans.getFirst().start();
        if (!isPlain(start) || !isPlain(end)) {
            return null;
        }
        return new Season(
                MonthDay.of(start.month(), Math.max(start.day(), 1)),
                MonthDay.of(end.month(), end.day() == 0 ? length(end) : end.day()));
    }

    private static boolean isPlain(DatePoint point) {
        boolean moved = point.nthWeekday() != null || point.towards() != null || point.offset() != 0;
        return !moved && point.year() == 0 && point.month() != 0 && point.day() <= length(point);
    }

    /** With 29 February: where that is missing, a season ends on the day before. */
    private static int length(DatePoint point) {
        return Month.of(point.month()).maxLength();
    }
}
