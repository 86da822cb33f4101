package fr.parvis.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opening hours in plain sentences, French or English: what a resident reads, and what a screen reader says. Immutable.
 */
public final class OpeningHoursSentence {

    private final CalendarWords words;

    private OpeningHoursSentence(CalendarWords words) {
        this.words = words;
    }

    /** @param language French; anything else is said in English */
    public static OpeningHoursSentence in(Locale language) {
        return new OpeningHoursSentence(CalendarWords.in(language));
    }

    /** What matters at this moment: « Ouvert, ferme à 18 h », « Fermé aujourd’hui (Toussaint), ouvre demain à 9 h ». */
    public String now(OpeningHours hours, Instant moment, HoursContext context) {
        OpeningState state = hours.stateAt(moment, context);
        Optional<Instant> next = hours.nextChange(moment, context);
        String change = next.map(at -> change(hours, moment, at, context)).orElse("");
        return switch (state.openness()) {
            case OPEN -> words.say(next.isEmpty() ? "now.open-always" : "now.open", change, remark(state));
            case UNKNOWN -> words.say(perhaps(state, next.isEmpty()), change, remark(state));
            case CLOSED -> closed(hours, moment, context, change);
        };
    }

    private static String perhaps(OpeningState state, boolean always) {
        if (state.guessedEnd()) {
            return "now.perhaps-late";
        }
        return always ? "now.perhaps-always" : "now.perhaps";
    }

    /** The whole form: the week, the school holidays, public holidays, and the exceptions from {@code today} on. */
    public List<String> all(WeeklyHours form, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        sentences.addAll(weeks(form));
        if (form.closedOnPublicHolidays()) {
            sentences.add(words.say("public-holidays-closed"));
        }
        form.exceptions().stream()
                .filter(exception -> !exception.last().isBefore(today))
                .forEach(exception -> sentences.add(exception(exception)));
        return List.copyOf(sentences);
    }

    /** The hours as a form says them or, when no form can, those of the seven days from {@code today}. */
    public List<String> all(OpeningHours hours, LocalDate today, HoursContext context) {
        return WeeklyHours.of(hours)
                .map(form -> all(form, today))
                .orElseGet(() -> new NextDays(hours, today, context).sentences(words));
    }

    /** In which part of the year a place is open, and when then; empty for hours of the whole year. */
    public List<String> season(OpeningHours hours) {
        return WeeklyHours.of(hours)
                .filter(form -> form.season() != null)
                .map(this::weeks)
                .orElse(List.of());
    }

    private List<String> weeks(WeeklyHours form) {
        List<String> sentences = new ArrayList<>();
        Season season = form.season();
        sentences.add(season == null ? week("week", form::on) : inSeason(season, form));
        if (form.schoolHolidayWeek() != null) {
            sentences.add(week("school-week", form::inSchoolHolidaysOn));
        }
        if (season != null) {
            sentences.add(words.say("season.else-closed"));
        }
        return List.copyOf(sentences);
    }

    private String inSeason(Season season, WeeklyHours form) {
        String said = new WeekWords(words).hours(form::on);
        String first = words.dayOfYear(season.first());
        String last = words.dayOfYear(season.last());
        return said.isEmpty() ? words.say("week.closed") : words.say("season.open", first, last, said);
    }

    private String closed(OpeningHours hours, Instant moment, HoursContext context, String change) {
        LocalDate today = LocalDate.ofInstant(moment, context.zone());
        Instant start = today.atStartOfDay(context.zone()).toInstant();
        Instant end = today.plusDays(1).atStartOfDay(context.zone()).toInstant();
        boolean allDay = hours.intervals(start, end, context).isEmpty();
        String holiday = holiday(hours, today, context);
        if (change.isEmpty()) {
            return words.say("now.closed-always", change, holiday);
        }
        return words.say(allDay ? "now.closed-today" : "now.closed", change, holiday);
    }

    /** Why it is closed: the remark of the rule, else the public holiday when the hours take holidays into account. */
    private String holiday(OpeningHours hours, LocalDate today, HoursContext context) {
        OpeningState noon =
                hours.stateAt(today.atTime(12, 0).atZone(context.zone()).toInstant(), context);
        if (noon.isClosed() && noon.comment() != null) {
            return words.say("remark", noon.comment());
        }
        HolidayCalendar calendar = context.holidays();
        if (calendar == null || !hours.speaksOfHolidays()) {
            return "";
        }
        return calendar.findPublicHoliday(today)
                .map(name -> words.say("remark", words.typographic(name)))
                .orElse("");
    }

    private String remark(OpeningState state) {
        return state.comment() == null ? "" : words.say("remark", words.typographic(state.comment()));
    }

    private String change(OpeningHours hours, Instant moment, Instant next, HoursContext context) {
        boolean open = hours.stateAt(moment, context).openness() == Openness.OPEN;
        String verb = switch (hours.stateAt(next, context).openness()) {
            case OPEN -> "opens";
            case UNKNOWN -> open ? "perhaps-closes" : "perhaps-opens";
            case CLOSED -> "closes";
        };
        String when =
                verb.equals("closes") ? when(moment, next, context.zone()) : opening(moment, next, context.zone());
        return words.say(verb, when);
    }

    /** What opens at midnight opens tomorrow; what closes then is open all evening. */
    private String opening(Instant moment, Instant next, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(next, zone);
        LocalDate tomorrow = LocalDate.ofInstant(moment, zone).plusDays(1);
        return at.equals(tomorrow.atStartOfDay()) ? words.say("tomorrow") : when(moment, next, zone);
    }

    private String when(Instant moment, Instant next, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(next, zone);
        LocalDate today = LocalDate.ofInstant(moment, zone);
        LocalTime time = at.toLocalTime();
        long days = ChronoUnit.DAYS.between(today, at.toLocalDate());
        if (days == 0 || days == 1 && time.equals(LocalTime.MIDNIGHT)) {
            return words.say("at", words.time(time));
        }
        if (days == 1) {
            return words.say("tomorrow-at", words.clock(time));
        }
        return days < 7
                ? words.say("weekday-at", words.weekday(at.getDayOfWeek()), words.clock(time))
                : words.say("date-at", words.dateFrom(today, at.toLocalDate()), words.clock(time));
    }

    private String exception(DatedException exception) {
        String dates = exception.first().equals(exception.last())
                ? words.say("on-date", words.date(exception.first()))
                : words.period(exception.first(), exception.last());
        String reason = exception.reason().isBlank() ? "" : words.say("remark", exception.reason());
        return exception.isClosed()
                ? words.say("exception-closed", dates, reason)
                : words.say("exception-open", dates, words.ranges(exception.ranges()), reason);
    }

    private String week(String key, Function<DayOfWeek, List<TimeRange>> ranges) {
        String said = new WeekWords(words).hours(ranges);
        return said.isEmpty() ? words.say(key + ".closed") : words.say(key + ".open", said);
    }
}
