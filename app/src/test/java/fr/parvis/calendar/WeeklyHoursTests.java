package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeeklyHoursTests {

    private static final TimeRange MORNING = new TimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final TimeRange AFTERNOON = new TimeRange(LocalTime.of(13, 30), LocalTime.of(17, 30));

    @Property(tries = 300)
    void comesBackFromTheSyntaxAsItWentThere(@ForAll("forms") WeeklyHours form) {
        OpeningHours hours = form.toOpeningHours();
        assertThat(WeeklyHours.of(hours)).as(hours.text()).contains(form);
    }

    @Example
    void writesTheSyntaxThatAnExpertWould() {
        WeeklyHours form = new WeeklyHours(
                Map.of(
                        DayOfWeek.MONDAY, List.of(MORNING, AFTERNOON),
                        DayOfWeek.TUESDAY, List.of(MORNING, AFTERNOON),
                        DayOfWeek.WEDNESDAY, List.of(MORNING, AFTERNOON),
                        DayOfWeek.SATURDAY, List.of(MORNING)),
                Map.of(DayOfWeek.MONDAY, List.of(MORNING)),
                true,
                List.of(new DatedException(
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 26),
                        List.of(),
                        "inventaire \"annuel\" de 3\"")));
        assertThat(form.toOpeningHours().text())
                .isEqualTo("Mo-We 08:00-12:00,13:30-17:30; Sa 08:00-12:00; SH Mo 08:00-12:00; SH Tu,We,Sa off; PH off;"
                        + " 2026 Dec 24-2026 Dec 26 off \"inventaire « annuel » de 3”\"");
    }

    @Example
    void saysSoWhenAFormCannotHoldTheHours() {
        List<String> tooRich = List.of(
                "sunrise-sunset",
                "week 01-53/2 Mo 08:00-12:00",
                "Mo[1] 08:00-12:00",
                "Apr-Jun 08:00-12:00; Sep-Oct 09:00-12:00",
                "Mo 08:00-12:00; Apr-Oct Tu 08:00-12:00",
                "Mo 08:00-12:00; Aug off",
                "Jun 15-Sep 05: Mo 08:00-12:00; Tu 08:00-12:00",
                "Jun 15+: Mo 08:00-12:00",
                "easter-Sep 05: Mo 08:00-12:00",
                "17:00+",
                "Mo 08:00-12:00 || \"x\"",
                "Mo 08:00",
                "PH 10:00-12:00",
                "PH off; Mo 08:00-12:00",
                "Mo 08:00-12:00 \"sur rendez-vous\"",
                "easter off");
        assertThat(tooRich)
                .allSatisfy(text -> assertThat(WeeklyHours.of(OpeningHours.parse(text)))
                        .as(text)
                        .isEmpty());
    }

    @Example
    void holdsOneSeason() {
        Season summer = new Season(MonthDay.of(6, 15), MonthDay.of(9, 5));
        WeeklyHours pool = WeeklyHours.of(OpeningHours.parse("Jun 15-Sep 05: Mo-Su 11:00-19:00; 2026 Jul 14 off"))
                .orElseThrow();
        assertThat(pool.season()).isEqualTo(summer);
        assertThat(pool.toOpeningHours().text()).isEqualTo("Jun 15-Sep 05 Mo-Su 11:00-19:00; 2026 Jul 14 off");
        assertThat(WeeklyHours.of(OpeningHours.parse("Jun 15-Sep 05 11:00-19:00"))
                        .map(WeeklyHours::season))
                .contains(summer);
        assertThat(WeeklyHours.of(OpeningHours.parse("Nov-Feb Sa 10:00-12:00")).map(WeeklyHours::season))
                .as("past the new year, and in leap years to the last day")
                .contains(new Season(MonthDay.of(11, 1), MonthDay.of(2, 29)));
    }

    @Example
    void readsWhatMostTownsWrite() {
        OpeningHours hours = OpeningHours.parse("Mo,Tu,Th,Fr 08:00-12:00,13:30-17:30; We 08:00-12:00; PH,Su off");
        WeeklyHours form = WeeklyHours.of(hours).orElseThrow();
        assertThat(form.on(DayOfWeek.THURSDAY)).containsExactly(MORNING, AFTERNOON);
        assertThat(form.closedOnPublicHolidays()).isTrue();
        assertThat(form.toOpeningHours().intervals(at("2026-01-01T00:00"), at("2026-08-01T00:00"), CASTELNAU))
                .isEqualTo(hours.intervals(at("2026-01-01T00:00"), at("2026-08-01T00:00"), CASTELNAU));
    }

    @Provide
    Arbitrary<WeeklyHours> forms() {
        Arbitrary<Map<DayOfWeek, List<TimeRange>>> weeks = Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), Arbitraries.of(List.of(MORNING), List.of(MORNING, AFTERNOON)))
                .ofMinSize(1);
        Arbitrary<MonthDay> ends = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 29))
                .as(MonthDay::of);
        Arbitrary<Season> seasons = Combinators.combine(ends, ends).as(Season::new);
        Arbitrary<DatedException> exceptions = Combinators.combine(
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.<List<TimeRange>>of(List.of(), List.of(AFTERNOON)),
                        Arbitraries.of("", "travaux", "pont de l’Ascension"))
                .as((start, length, ranges, reason) -> new DatedException(
                        LocalDate.of(2026, 1, 1).plusDays(start),
                        LocalDate.of(2026, 1, 1).plusDays(start + length),
                        ranges,
                        reason));
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        seasons,
                        either,
                        weeks,
                        weeks,
                        either,
                        either,
                        exceptions.list().ofMaxSize(4))
                .as((season, seasonal, week, school, other, closed, dated) -> new WeeklyHours(
                        seasonal ? season : null, week, other && !school.equals(week) ? school : null, closed, dated));
    }
}
