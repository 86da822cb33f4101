package fr.parvis.calendar;

import fr.parvis.calendar.internal.FormReader;
import fr.parvis.calendar.internal.FormWriter;
import fr.parvis.kernel.BusinessException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as an officer edits them in a form. Goes to OpenStreetMap's syntax without loss and comes back from it
 * where the syntax says no more than the form can hold.
 *
 * @param season the part of the year to which the weeks apply, closed outside of it; null for the whole year
 * @param week the ranges of each weekday; a day that is missing is closed
 * @param schoolHolidayWeek the same in the school holidays; null when nothing changes
 * @param closedOnPublicHolidays whether public holidays are closed; otherwise they are as any day
 * @param exceptions what is different on given dates, the later in the list winning
 */
public record WeeklyHours(
        @Nullable Season season,
        Map<DayOfWeek, List<TimeRange>> week,
        @Nullable Map<DayOfWeek, List<TimeRange>> schoolHolidayWeek,
        boolean closedOnPublicHolidays,
        List<DatedException> exceptions) {

    public WeeklyHours {
        week = Map.copyOf(week);
        schoolHolidayWeek = schoolHolidayWeek == null ? null : Map.copyOf(schoolHolidayWeek);
        exceptions = List.copyOf(exceptions);
    }

    /** Hours of the whole year. */
    public WeeklyHours(
            Map<DayOfWeek, List<TimeRange>> week,
            @Nullable Map<DayOfWeek, List<TimeRange>> schoolHolidayWeek,
            boolean closedOnPublicHolidays,
            List<DatedException> exceptions) {
        this(null, week, schoolHolidayWeek, closedOnPublicHolidays, exceptions);
    }

    /** The form that says the same as these hours; empty when they say more than a form can (sun, weeks, two seasons…). */
    public static Optional<WeeklyHours> of(OpeningHours hours) {
        return FormReader.read(hours.timetable());
    }

    /** The ranges of a weekday in term; empty when closed. */
    public List<TimeRange> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The ranges of a weekday in the school holidays. */
    public List<TimeRange> inSchoolHolidaysOn(DayOfWeek day) {
        return schoolHolidayWeek == null ? on(day) : schoolHolidayWeek.getOrDefault(day, List.of());
    }

    /**
     * In OpenStreetMap's syntax.
     *
     * @throws BusinessException {@link CalendarError#HOURS_TOO_LONG} with more exceptions than any real place has
     */
    public OpeningHours toOpeningHours() {
        return OpeningHours.parse(FormWriter.write(this));
    }
}
