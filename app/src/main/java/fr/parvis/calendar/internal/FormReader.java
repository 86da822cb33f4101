package fr.parvis.calendar.internal;

import fr.parvis.calendar.DatedException;
import fr.parvis.calendar.Openness;
import fr.parvis.calendar.Season;
import fr.parvis.calendar.TimeRange;
import fr.parvis.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the form that says the same as a timetable, if there is one. */
public final class FormReader {

    private @Nullable Season season;
    private boolean begun;
    private final Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
    private @Nullable Map<DayOfWeek, List<TimeRange>> school;
    private boolean closedOnPublicHolidays;
    private final List<DatedException> exceptions = new ArrayList<>();
    private Stage stage = Stage.WEEK;

    /** Later rules win, and a form has only this order: rules in another one say something else. */
    private enum Stage {
        WEEK,
        SCHOOL_HOLIDAYS,
        PUBLIC_HOLIDAYS,
        EXCEPTIONS
    }

    private FormReader() {}

    /** Empty when the timetable says more than a form can hold. */
    public static Optional<WeeklyHours> read(Timetable timetable) {
        FormReader reader = new FormReader();
        for (HoursRule rule : timetable.rules()) {
            if (!reader.take(rule)) {
                return Optional.empty();
            }
        }
        return Optional.of(new WeeklyHours(
                reader.season, reader.week, reader.school, reader.closedOnPublicHolidays, reader.exceptions));
    }

    private boolean take(HoursRule rule) {
        boolean closed = rule.state().openness() == Openness.CLOSED;
        List<TimeRange> ranges = closed ? List.of() : ranges(rule.windows());
        boolean plain = rule.joint() != HoursRule.Joint.FALLBACK
                && rule.state().openness() != Openness.UNKNOWN
                && (!closed || rule.windows().isEmpty());
        if (!plain || ranges == null) {
            return false;
        }
        List<DayCondition> conditions = rule.days().conditions();
        if (!conditions.isEmpty()
                && conditions.getFirst() instanceof DatesCondition dates
                && SeasonReader.isEveryYear(dates)) {
            Season found = SeasonReader.find(dates);
            return found != null && begin(found) && takeRest(rule, conditions, 1, ranges);
        }
        boolean dated = !conditions.isEmpty() && conditions.getFirst() instanceof DatesCondition;
        return (closed || dated || begin(null)) && takeRest(rule, conditions, 0, ranges);
    }

    /** All weeks are of one season, or of none. */
    private boolean begin(@Nullable Season found) {
        boolean fits = !begun || Objects.equals(season, found);
        begun = true;
        season = fits ? found : season;
        return fits;
    }

    private boolean takeRest(HoursRule rule, List<DayCondition> conditions, int from, List<TimeRange> ranges) {
        if (conditions.size() == from) {
            return takeWeek(rule, List.of(DayOfWeek.values()), ranges);
        }
        return conditions.size() == from + 1 && take(rule, conditions.get(from), ranges);
    }

    private boolean take(HoursRule rule, DayCondition condition, List<TimeRange> ranges) {
        return switch (condition) {
            case DatesCondition dates -> takeExceptions(rule, dates, ranges);
            case WeekdaysCondition days -> takeDays(rule, days, ranges);
            case YearsCondition years -> false;
            case WeeksCondition weeks -> false;
        };
    }

    private boolean takeDays(HoursRule rule, WeekdaysCondition days, List<TimeRange> ranges) {
        HolidayTerm publicHoliday = new HolidayTerm(false, 0);
        HolidayTerm schoolHoliday = new HolidayTerm(true, 0);
        boolean allKnown = days.or().stream().allMatch(term -> term.equals(publicHoliday) || term.equals(schoolHoliday))
                && days.weekdays().stream().allMatch(range -> range.nths() == 0 && range.offset() == 0);
        if (!allKnown || !days.among().isEmpty() && !days.among().equals(List.of(schoolHoliday))) {
            return false;
        }
        List<DayOfWeek> named = named(days.weekdays());
        boolean done = true;
        if (!named.isEmpty()) {
            done = days.among().isEmpty() ? takeWeek(rule, named, ranges) : takeSchool(rule, named, ranges);
        }
        if (done && days.or().contains(schoolHoliday)) {
            done = takeSchool(rule, List.of(DayOfWeek.values()), ranges);
        }
        if (done && days.or().contains(publicHoliday)) {
            done = rule.state().isClosed() && advance(Stage.PUBLIC_HOLIDAYS);
            closedOnPublicHolidays = true;
        }
        return done;
    }

    private boolean takeWeek(HoursRule rule, List<DayOfWeek> days, List<TimeRange> ranges) {
        if (rule.state().comment() != null || !advance(Stage.WEEK)) {
            return false;
        }
        days.forEach(day -> put(week, day, ranges, rule));
        return true;
    }

    private boolean takeSchool(HoursRule rule, List<DayOfWeek> days, List<TimeRange> ranges) {
        if (rule.state().comment() != null || !advance(Stage.SCHOOL_HOLIDAYS)) {
            return false;
        }
        Map<DayOfWeek, List<TimeRange>> other = school == null ? new EnumMap<>(DayOfWeek.class) : school;
        if (school == null) {
            other.putAll(week);
        }
        school = other;
        days.forEach(day -> put(other, day, ranges, rule));
        return true;
    }

    private boolean takeExceptions(HoursRule rule, DatesCondition dates, List<TimeRange> ranges) {
        if (rule.joint() != HoursRule.Joint.NORMAL || !advance(Stage.EXCEPTIONS)) {
            return false;
        }
        String reason = Optional.ofNullable(rule.state().comment()).orElse("");
        for (DateSpan span : dates.spans()) {
            int year = span.start().year();
            DatePoint end = span.end();
            LocalDate first = year == 0 ? null : span.start().firstDay(year);
            LocalDate last = end == null ? null : end.rangeEnd(end.year() == 0 ? year : end.year());
            if (first == null || last == null || last.isBefore(first) || span.monthStep() > 1) {
                return false;
            }
            exceptions.add(new DatedException(first, last, ranges, reason));
        }
        return true;
    }

    private boolean advance(Stage next) {
        boolean inOrder = stage.compareTo(next) <= 0;
        stage = inOrder ? next : stage;
        return inOrder;
    }

    private static void put(
            Map<DayOfWeek, List<TimeRange>> days, DayOfWeek day, List<TimeRange> ranges, HoursRule rule) {
        List<TimeRange> all = new ArrayList<>(ranges);
        if (rule.joint() == HoursRule.Joint.ADDITIONAL && !ranges.isEmpty()) {
            all.addAll(days.getOrDefault(day, List.of()));
        }
        if (all.isEmpty()) {
            days.remove(day);
        } else {
            days.put(day, all.stream().sorted().toList());
        }
    }

    private static List<DayOfWeek> named(List<WeekdayRange> ranges) {
        LocalDate monday = LocalDate.of(2024, 1, 1);
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (WeekdayRange.any(ranges, monday.plusDays(day.ordinal()))) {
                days.add(day);
            }
        }
        return days;
    }

    /** Null when one of them is not a plain range of the clock; the whole day when there is none. */
    private static @Nullable List<TimeRange> ranges(List<TimeWindow> windows) {
        if (windows.isEmpty()) {
            return List.of(new TimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        List<TimeRange> ranges = new ArrayList<>();
        for (TimeWindow window : windows) {
            boolean plain = !window.point() && !window.openEnd() && window.everyMinutes() == 0;
            if (!plain || window.from().isSunEvent() || window.to().isSunEvent()) {
                return null;
            }
            ranges.add(new TimeRange(time(window.from()), time(window.to())));
        }
        return ranges;
    }

    private static LocalTime time(ClockTime clock) {
        return LocalTime.ofSecondOfDay(clock.minutes() % DayPlan.MINUTES * 60L);
    }
}
