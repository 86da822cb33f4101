package fr.parvis.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The seven days from one day on, in sentences, for hours that say more than a form can. */
final class NextDays {

    private static final int DAYS = 7;

    private final OpeningHours hours;
    private final LocalDate today;
    private final HoursContext context;

    NextDays(OpeningHours hours, LocalDate today, HoursContext context) {
        this.hours = hours;
        this.today = today;
        this.context = context;
    }

    List<String> sentences(CalendarWords words) {
        WeekWords week = new WeekWords(words);
        String open = week.hours(day -> ranges(day, state -> state.openness() == Openness.OPEN));
        String late = week.starts(day -> ranges(day, OpeningState::guessedEnd));
        List<String> sentences = new ArrayList<>();
        if (!open.isEmpty()) {
            sentences.add(words.say("next-days.open", open));
        }
        perhaps(words, open.isEmpty()).ifPresent(sentences::add);
        if (!late.isEmpty()) {
            sentences.add(words.say("next-days.late", late));
        }
        return sentences.isEmpty() ? List.of(words.say("next-days.closed")) : List.copyOf(sentences);
    }

    /** The uncertain hours or, where nothing is ever closed, the one remark that goes for all other hours. */
    private Optional<String> perhaps(CalendarWords words, boolean alone) {
        String hours = new WeekWords(words).hours(day -> ranges(day, NextDays::isPerhaps));
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        List<String> remarks = remarks();
        String remark = remarks.size() == 1 ? words.typographic(remarks.getFirst()) : "";
        if (!remark.isEmpty() && isNeverClosed()) {
            return Optional.of(words.say(alone ? "next-days.only-perhaps" : "next-days.else-perhaps", remark));
        }
        String said = remark.isEmpty() ? "" : words.say("remark", remark);
        return Optional.of(words.say(alone ? "next-days.perhaps" : "next-days.also-perhaps", hours, said));
    }

    private boolean isNeverClosed() {
        List<OpeningInterval> week = intervals(today, DAYS);
        Duration open =
                week.stream().map(one -> Duration.between(one.from(), one.to())).reduce(Duration.ZERO, Duration::plus);
        return open.equals(Duration.between(start(today), start(today.plusDays(DAYS))));
    }

    private static boolean isPerhaps(OpeningState state) {
        return state.openness() == Openness.UNKNOWN && !state.guessedEnd();
    }

    /** The remarks on what is uncertain. */
    private List<String> remarks() {
        return intervals(today, DAYS).stream()
                .map(OpeningInterval::state)
                .filter(NextDays::isPerhaps)
                .flatMap(state -> Optional.ofNullable(state.comment()).stream())
                .distinct()
                .toList();
    }

    private List<TimeRange> ranges(DayOfWeek day, Predicate<OpeningState> wanted) {
        LocalDate date = today.plusDays((day.getValue() - today.getDayOfWeek().getValue() + DAYS) % DAYS);
        return intervals(date, 1).stream()
                .filter(interval -> wanted.test(interval.state()))
                .map(this::range)
                .filter(range -> !isRestOfTheNight(range, wanted))
                .toList();
    }

    /** What an open end of the day before leaves after midnight. */
    private static boolean isRestOfTheNight(TimeRange range, Predicate<OpeningState> wanted) {
        boolean guessed = wanted.test(OpeningState.CLOSED.guessed());
        return guessed && range.from().equals(LocalTime.MIDNIGHT);
    }

    private TimeRange range(OpeningInterval interval) {
        return new TimeRange(
                LocalTime.ofInstant(interval.from(), context.zone()),
                LocalTime.ofInstant(interval.to(), context.zone()));
    }

    private List<OpeningInterval> intervals(LocalDate date, int days) {
        return hours.intervals(start(date), start(date.plusDays(days)), context);
    }

    private Instant start(LocalDate date) {
        return date.atStartOfDay(context.zone()).toInstant();
    }
}
