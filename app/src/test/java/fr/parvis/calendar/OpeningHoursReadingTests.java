package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What particular turns of the syntax mean, where the specification leaves room or people write otherwise. */
class OpeningHoursReadingTests {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd HH:mm");

    @Test
    void hasNoOpenEndInARangeWrittenAfterIt() {
        assertThat(monday("17:00-21:00+,20:30-22:00")).containsExactly("23 17:00-23 22:00 open");
        assertThat(monday("06:00+,05:00-18:00")).containsExactly("23 05:00-23 18:00 open");
    }

    @Test
    void paintsAnOpenEndOverARangeWrittenBeforeIt() {
        assertThat(monday("15:00-18:00,06:00+")).containsExactly("23 06:00-24 00:00 perhaps");
    }

    @Test
    void goesOnAfterMidnightWhereTheRangeAfterItEndsThere() {
        assertThat(monday("Mo 22:00+,08:00-24:00"))
                .containsExactly("23 08:00-24 00:00 open", "24 00:00-24 06:00 perhaps");
    }

    @Test
    void endsAnOpenEndWhereTheNextRangeStarts() {
        assertThat(monday("10:00-12:00+,14:00-16:00"))
                .containsExactly("23 10:00-23 12:00 open", "23 12:00-23 14:00 perhaps", "23 14:00-23 16:00 open");
    }

    @Test
    void doesNotSpendTheNightBetweenASunEventAndTheSameNominalHour() {
        HoursContext anywhere = new HoursContext(null, null, PARIS);
        assertThat(said("18:00-sunset", Locale.ROOT, anywhere, 1)).isEmpty();
        assertThat(said("Mo 17:00-sunset", Locale.ROOT, anywhere, 1)).containsExactly("23 17:00-23 18:00 open");
        assertThat(said("Mo 19:00-sunset", Locale.ROOT, anywhere, 2)).containsExactly("23 19:00-24 18:00 open");
    }

    @Test
    void doesNotGiveAGuessTheNameOfAHoliday() {
        OpeningHours hours = OpeningHours.parse("PH 17:00+");
        OpeningState christmas = hours.stateAt(CalendarFixtures.at("2026-12-25T20:00"), CASTELNAU);
        assertThat(christmas.guessedEnd()).isTrue();
        assertThat(christmas.comment()).isNull();
    }

    @Test
    void takesTheYearForAllTheMonthsOfAList() {
        OpeningHours hours = OpeningHours.parse("2026 Oct,Dec");
        assertThat(isOpen(hours, "2026-12-05T10:00")).isTrue();
        assertThat(isOpen(hours, "2027-12-05T10:00")).isFalse();
    }

    @Test
    void readsAWinterThatEndsInFebruary() {
        OpeningHours hours = OpeningHours.parse("2026 Sep-Feb 10:00-12:00");
        assertThat(isOpen(hours, "2026-09-01T10:30")).isTrue();
        assertThat(isOpen(hours, "2027-02-28T10:30")).isTrue();
        assertThat(isOpen(hours, "2027-03-01T10:30")).isFalse();
        assertThat(isOpen(hours, "2026-02-10T10:30")).isFalse();
    }

    @Test
    void keepsARangeFromOrToTheLeapDayInOrdinaryYears() {
        assertThat(isOpen(OpeningHours.parse("Feb 15-29"), "2027-02-28T10:00")).isTrue();
        assertThat(isOpen(OpeningHours.parse("Feb 29-Mar 02"), "2027-03-01T10:00"))
                .isTrue();
        assertThat(isOpen(OpeningHours.parse("Feb 29"), "2027-03-01T10:00")).isFalse();
        assertThat(isOpen(OpeningHours.parse("Feb 29"), "2028-02-29T10:00")).isTrue();
    }

    @Test
    void readsFullStopsBetweenRules() {
        assertThat(monday("Lun. 9h-12h. Mar. fermé.", Locale.FRENCH)).containsExactly("23 09:00-23 12:00 open");
    }

    @Test
    void readsShortNamesThatNoTableHas() {
        assertThat(monday("Segunda e Sexta 9-12", Locale.of("pt"))).containsExactly("23 09:00-23 12:00 open");
        assertThat(monday("nov–fév lun 9h-12h", Locale.FRENCH)).containsExactly("23 09:00-23 12:00 open");
        assertThat(monday("Mo 10-12, Do-Fr 9-10", Locale.GERMAN)).containsExactly("23 10:00-23 12:00 open");
    }

    @Test
    void readsAStateSaidTwice() {
        assertThat(monday("Mo closed off", Locale.ROOT)).isEmpty();
    }

    @Test
    void refusesMoreMomentsThanThereAreMinutes() {
        String crowd = "Mo 00:00-24:00/1,".repeat(20) + "10:00-12:00/1";
        assertThatThrownBy(() -> OpeningHours.parse(crowd)).isInstanceOf(BusinessException.class);
        assertThat(monday("Mo 10:00-11:00/30")).hasSize(3);
    }

    @Test
    void refusesRatherThanGuesses() {
        List<String> written = List.of(
                "Jan 0",
                "Mo[1] +7 days",
                "Aug Mo[1] -8 days",
                "(dusk+1)-24:00",
                "\"x",
                ", Mo",
                "easter +1",
                "Mo unknown open",
                "Jan 5-3");
        assertThat(written)
                .allSatisfy(text -> assertThatThrownBy(() -> OpeningHours.parse(text))
                        .as(text)
                        .isInstanceOf(BusinessException.class));
    }

    private static boolean isOpen(OpeningHours hours, String moment) {
        return hours.stateAt(CalendarFixtures.at(moment), CASTELNAU).openness() == Openness.OPEN;
    }

    private static List<String> monday(String text) {
        return monday(text, Locale.ROOT);
    }

    private static List<String> monday(String text, Locale language) {
        return said(text.startsWith("Mo") || language != Locale.ROOT ? text : "Mo " + text, language, CASTELNAU, 2);
    }

    private static List<String> said(String text, Locale language, HoursContext context, int days) {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        return OpeningHours.parse(text, language)
                .intervals(
                        monday.atStartOfDay(PARIS).toInstant(),
                        monday.plusDays(days).atStartOfDay(PARIS).toInstant(),
                        context)
                .stream()
                .map(OpeningHoursReadingTests::said)
                .toList();
    }

    private static String said(OpeningInterval open) {
        return TIME.format(LocalDateTime.ofInstant(open.from(), PARIS)) + "-"
                + TIME.format(LocalDateTime.ofInstant(open.to(), PARIS))
                + (open.state().openness() == Openness.OPEN ? " open" : " perhaps");
    }
}
