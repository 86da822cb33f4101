package fr.parvis.calendar.internal;

import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Time selectors: from the parser's to ours. */
final class TimeCompiler {

    private static final int TWO_DAYS = 2 * DayPlan.MINUTES;

    private TimeCompiler() {}

    /** @param dated whether the rule names days; a single moment on no day in particular is refused */
    static List<TimeWindow> compile(@Nullable List<TimeSpan> spans, boolean dated) {
        if (spans == null) {
            return List.of();
        }
        List<TimeWindow> windows = new ArrayList<>();
        for (TimeSpan span : spans) {
            TimeWindow window = window(span, spans);
            if (window.point() && !window.openEnd() && !dated) {
                throw HoursFlaw.ENDLESS_TIME.refusal();
            }
            windows.add(window);
        }
        return List.copyOf(windows);
    }

    private static TimeWindow window(TimeSpan span, List<TimeSpan> all) {
        boolean point = span.getEndEvent() == null && span.getEnd() == TimeSpan.UNDEFINED_TIME;
        ClockTime from = clock(span.getStartEvent(), span.getStart());
        ClockTime to = point ? from : clock(span.getEndEvent(), span.getEnd());
        if (!from.isSunEvent() && from.minutes() >= DayPlan.MINUTES || to.nominal() > TWO_DAYS) {
            throw HoursFlaw.TIME_OUT_OF_DAY.refusal();
        }
        int limit = span.isOpenEnded() ? openEndLimit(to, span, all) : TWO_DAYS;
        return new TimeWindow(from, to, point, span.isOpenEnded(), limit, Math.max(0, span.getInterval()));
    }

    /**
     * Of the ranges written after it, the open end stops where a later one starts, and there is none inside one that ends
     * before midnight; over those written before it, it paints.
     */
    private static int openEndLimit(ClockTime openFrom, TimeSpan span, List<TimeSpan> all) {
        int limit = TWO_DAYS;
        boolean after = false;
        for (TimeSpan other : all) {
            int start = clock(other.getStartEvent(), other.getStart()).nominal();
            boolean within = after && isUntilEvening(other) && openFrom.nominal() < other.getEnd();
            if (within || after && start > openFrom.nominal()) {
                limit = Math.min(limit, start);
            }
            after |= other == span;
        }
        return limit;
    }

    private static boolean isUntilEvening(TimeSpan span) {
        return !span.isOpenEnded() && span.getEndEvent() == null && span.getEnd() < DayPlan.MINUTES;
    }

    private static ClockTime clock(@Nullable VariableTime event, int minutes) {
        if (event == null) {
            return new ClockTime(null, minutes);
        }
        SunEvent named = SunEvent.valueOf(event.getEvent().name().toUpperCase(Locale.ROOT));
        return new ClockTime(named, event.getOffset());
    }
}
