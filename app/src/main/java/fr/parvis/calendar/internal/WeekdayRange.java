package fr.parvis.calendar.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code Mo-Fr}, {@code Sa-Mo}, {@code We[2,-1] +1 day}.
 *
 * @param first 1 Monday to 7 Sunday
 * @param nths bits of the allowed places in the month: 1 to 5 from the start, 9 to 13 from the end; 0 for all
 * @param offset days from the weekday so found to the day meant
 */
record WeekdayRange(int first, int last, int nths, int offset) {

    private static final int FROM_END = 8;

    static int bit(int nth) {
        return 1 << (nth > 0 ? nth : FROM_END - nth);
    }

    static boolean any(List<WeekdayRange> ranges, LocalDate day) {
        for (WeekdayRange range : ranges) {
            if (range.holds(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is no day on which none of them holds, as the weekdays alone show. */
    static boolean holdEveryDay(List<WeekdayRange> ranges) {
        return Stream.of(DayOfWeek.values())
                .allMatch(weekday -> ranges.stream()
                        .anyMatch(range -> range.nths == 0 && range.offset == 0 && range.spans(weekday)));
    }

    private boolean holds(LocalDate day) {
        LocalDate meant = offset == 0 ? day : day.minusDays(offset);
        return spans(meant.getDayOfWeek()) && (nths == 0 || (nths & places(meant)) != 0);
    }

    private boolean spans(DayOfWeek day) {
        int weekday = day.getValue();
        return first <= last ? weekday >= first && weekday <= last : weekday >= first || weekday <= last;
    }

    private static int places(LocalDate day) {
        int fromStart = (day.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1;
        return bit(fromStart) | bit(-fromEnd);
    }
}
