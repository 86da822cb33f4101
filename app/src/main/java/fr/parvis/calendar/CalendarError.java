package fr.parvis.calendar;

import fr.parvis.kernel.ErrorKey;

/** Why the calendar refuses. */
public enum CalendarError implements ErrorKey {
    /** The text is not opening hours; argument: what is wrong. */
    UNREADABLE_HOURS(Kind.INVALID),
    /** The text is longer than any real opening hours; arguments: its length, the limit. */
    HOURS_TOO_LONG(Kind.TOO_LARGE),
    /** The hours speak of holidays and nobody said of which country. */
    HOLIDAYS_NEED_A_PLACE(Kind.UNPROCESSABLE),
    /** The period asked for is too long or ends before it starts; argument: the limit in years. */
    IMPOSSIBLE_PERIOD(Kind.INVALID),
    /** A calendar file placed by the administrator cannot be read; arguments: file, line. */
    UNREADABLE_CALENDAR(Kind.INVALID),
    /** A date and time in no known form; argument: the text. */
    UNREADABLE_MOMENT(Kind.INVALID),
    /** There is no such département; argument: the code. */
    UNKNOWN_DEPARTEMENT(Kind.NOT_FOUND);

    private final Kind kind;

    CalendarError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
