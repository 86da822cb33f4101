package fr.parvis.places.web;

import fr.parvis.calendar.DatedException;
import fr.parvis.calendar.Season;
import fr.parvis.calendar.TimeRange;
import fr.parvis.calendar.WeeklyHours;
import fr.parvis.identity.desk.DeskErrors;
import fr.parvis.identity.desk.DeskFields;
import fr.parvis.ui.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the fields of the form into hours; what is wrong is said on its field. */
final class DeskHoursReading {

    /** Who opens in the evening closes by then. */
    private static final LocalTime LATEST_NIGHT = LocalTime.of(6, 0);

    private static final int LONGEST_REASON = 100;

    private final DeskHoursForm form;
    private final Texts texts;
    private final DeskErrors errors;
    private final DeskFields fields;

    DeskHoursReading(DeskHoursForm form, Texts texts, DeskErrors errors) {
        this.form = form;
        this.texts = texts;
        this.errors = errors;
        this.fields = new DeskFields(texts, errors);
    }

    /** Meaningful only where no error was added. */
    WeeklyHours read() {
        Map<DayOfWeek, List<TimeRange>> term = week("term");
        if (term.isEmpty() && errors.isEmpty()) {
            errors.add("term-monday-1-from", texts.get("places.desk.error.never"));
        }
        return new WeeklyHours(
                season(),
                term,
                form.isYes("school") ? week("school") : null,
                form.isYes("public-holidays"),
                exceptions());
    }

    /** Null for the whole year: where all of it stands empty. */
    private @Nullable Season season() {
        MonthDay first = dayOfYear(DeskHoursForm.SEASON_FIRST);
        MonthDay last = dayOfYear(DeskHoursForm.SEASON_LAST);
        return first == null || last == null ? null : new Season(first, last);
    }

    /** Null where nothing was typed at either end, or with an error where it is no day of a year. */
    private @Nullable MonthDay dayOfYear(String name) {
        String day = name + "-day";
        return form.hasSeason() ? fields.dayOfYear(day, form.value(day), form.value(name + "-month")) : null;
    }

    private Map<DayOfWeek, List<TimeRange>> week(String name) {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String label = day.getDisplayName(TextStyle.FULL, texts.language().locale());
            List<TimeRange> ranges = ranges(DeskHoursForm.day(name, day), label);
            if (!ranges.isEmpty()) {
                week.put(day, ranges);
            }
        }
        return week;
    }

    private List<TimeRange> ranges(String name, String label) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int number = 0; number < DeskHoursForm.RANGES; number++) {
            range(DeskHoursForm.range(name, number), label, ranges);
        }
        String first = DeskHoursForm.range(name, 0) + "-from";
        if (ranges.size() == DeskHoursForm.RANGES
                && overlap(ranges.stream().sorted().toList())) {
            errors.add(first, texts.get("places.desk.error.overlap", label));
        }
        return ranges;
    }

    private void range(String name, String label, List<TimeRange> ranges) {
        String from = form.value(name + "-from");
        String until = form.value(name + "-until");
        if (from.isEmpty() && until.isEmpty()) {
            return;
        }
        if (from.isEmpty() || until.isEmpty()) {
            errors.add(name + (from.isEmpty() ? "-from" : "-until"), texts.get("places.desk.error.half", label));
            return;
        }
        LocalTime opens = fields.time(name + "-from", from);
        LocalTime closes = fields.time(name + "-until", until);
        if (opens == null || closes == null) {
            return;
        }
        if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT)) {
            errors.add(name + "-until", texts.get("places.desk.error.same", label));
        }
        if (closes.isBefore(opens) && closes.isAfter(LATEST_NIGHT)) {
            errors.add(name + "-until", texts.get("places.desk.error.inverted", label));
        }
        ranges.add(new TimeRange(opens, closes));
    }

    /** A range that ends past midnight ends the day for the others. */
    private static boolean overlap(List<TimeRange> sorted) {
        LocalTime end = sorted.getFirst().to();
        boolean pastMidnight = !end.isAfter(sorted.getFirst().from());
        return pastMidnight || sorted.getLast().from().isBefore(end);
    }

    private List<DatedException> exceptions() {
        List<DatedException> exceptions = new ArrayList<>();
        for (int number = 0; number < form.lines(); number++) {
            String name = DeskHoursForm.exception(number);
            if (!form.isYes(name + "-remove") && isFilled(name)) {
                exception(name, exceptions);
            }
        }
        return exceptions;
    }

    private boolean isFilled(String name) {
        return form.fields().keySet().stream()
                .anyMatch(key -> key.startsWith(name + "-") && !form.value(key).isEmpty());
    }

    private void exception(String name, List<DatedException> exceptions) {
        LocalDate first = fields.date(name + "-first", form.value(name + "-first"));
        String typed = form.value(name + "-last");
        LocalDate last = typed.isEmpty() ? first : fields.date(name + "-last", typed);
        String reason = fields.text(name + "-reason", form.value(name + "-reason"), LONGEST_REASON);
        List<TimeRange> ranges = ranges(name, texts.get("places.desk.hours.exception"));
        if (first == null || last == null) {
            return;
        }
        if (last.isBefore(first)) {
            errors.add(name + "-last", texts.get("places.desk.error.backwards"));
        }
        exceptions.add(new DatedException(first, last, ranges, reason));
    }
}
