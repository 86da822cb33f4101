package fr.parvis.calendar.internal;

import org.jspecify.annotations.Nullable;

/**
 * Whether a rule applies on a day.
 *
 * @param holiday the name of the holiday that made it apply, shown as the remark where the rule has none
 */
record DayMatch(boolean holds, @Nullable String holiday) {

    static final DayMatch NO = new DayMatch(false, null);
    static final DayMatch YES = new DayMatch(true, null);

    static DayMatch when(boolean holds) {
        return holds ? YES : NO;
    }
}
