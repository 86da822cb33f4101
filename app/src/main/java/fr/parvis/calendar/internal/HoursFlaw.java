package fr.parvis.calendar.internal;

import fr.parvis.calendar.CalendarError;
import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.Worded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text that is no opening hours; each is a sentence {@code calendar.hours-flaw.<name>}. */
enum HoursFlaw {
    SAYS_NOTHING,
    LONE_QUOTE,
    SIGN_ASTRAY,
    LONG_NUMBER,
    NOUGHT,
    OFFSET_WITHOUT_UNIT,
    OPEN_AND_CLOSED,
    EMPTY_FALLBACK,
    ENDLESS_TIME,
    TIME_OUT_OF_DAY,
    EMPTY_RULE,
    TOO_MANY_MOMENTS,
    COMMA_WITHOUT_HOURS,
    DAYS_BACKWARDS,
    EASTER_ACROSS_YEARS,
    YEARS_BACKWARDS,
    NO_SUCH_DAY,
    TOO_FAR,
    DAY_WITHOUT_MONTH,
    NO_SUCH_WEEK,
    FAR_FROM_WEEKDAY,
    NO_SUCH_RANK,
    FAR_FROM_HOLIDAY,
    /** Names the character, from 1, and what stands there. */
    UNEXPECTED,
    UNFINISHED,
    UNREADABLE;

    BusinessException refusal(Object... named) {
        return refusal(null, named);
    }

    BusinessException refusal(@Nullable Throwable cause, Object... named) {
        String key = "calendar.hours-flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new BusinessException(cause, CalendarError.UNREADABLE_HOURS, Worded.of(key, named));
    }
}
