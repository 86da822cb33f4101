package fr.parvis.forecast;

/** Which past days a usual figure stands on, the nearest first. */
public enum Likeness {
    /** Same weekday, same school holidays or not; or public holidays. */
    SAME_KIND,
    /** Same weekday, holidays or not. */
    SAME_WEEKDAY,
    /** Working days, Saturdays, or days of rest. */
    SAME_RHYTHM
}
