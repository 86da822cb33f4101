package fr.parvis.calendar;

/** Whether one may come in. */
public enum Openness {
    OPEN,
    /** It may be open: hours on request, or an open end whose closing time is only guessed. */
    UNKNOWN,
    CLOSED
}
