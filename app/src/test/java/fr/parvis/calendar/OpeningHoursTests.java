package fr.parvis.calendar;

import static fr.parvis.calendar.CalendarFixtures.CASTELNAU;
import static fr.parvis.calendar.CalendarFixtures.PARIS;
import static fr.parvis.calendar.CalendarFixtures.STRASBOURG;
import static fr.parvis.calendar.CalendarFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    @Test
    void closesOnPublicHolidaysOfTheRightZone() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 08:00-12:00; PH off");
        assertThat(hours.stateAt(at("2026-04-03T09:00"), CASTELNAU).openness()).isEqualTo(Openness.OPEN);
        assertThat(hours.stateAt(at("2026-04-03T09:00"), STRASBOURG).openness()).isEqualTo(Openness.CLOSED);
    }

    @Test
    void followsTheSchoolHolidaysOfTheRightZone() {
        OpeningHours hours = OpeningHours.parse("Mo-Fr 08:00-12:00; SH Mo-Fr 10:00-18:00");
        assertThat(hours.stateAt(at("2026-02-25T17:00"), CASTELNAU).openness()).isEqualTo(Openness.OPEN);
        assertThat(hours.stateAt(at("2026-03-04T17:00"), STRASBOURG).openness()).isEqualTo(Openness.CLOSED);
    }

    @Test
    void refusesToGuessTheCountryOfAHoliday() {
        OpeningHours hours = OpeningHours.parse("PH off");
        assertThatThrownBy(() -> hours.stateAt(Instant.EPOCH, new HoursContext(null, null, PARIS)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(CalendarError.HOLIDAYS_NEED_A_PLACE));
    }

    @Test
    void keepsNightHoursRightWhenTheClockGoesForwardAndBack() {
        OpeningHours night = OpeningHours.parse("22:00-06:00");
        assertThat(hoursOpen(night, "2026-03-28T12:00", "2026-03-29T12:00")).isEqualTo(7);
        assertThat(hoursOpen(night, "2026-10-24T12:00", "2026-10-25T12:00")).isEqualTo(9);
    }

    @Test
    void closesTheFirstTimeWhenAnHourComesTwice() {
        OpeningHours hours = OpeningHours.parse("00:00-02:30");
        Instant second = Instant.parse("2026-10-25T01:15:00Z");
        assertThat(hours.stateAt(Instant.parse("2026-10-25T00:15:00Z"), CASTELNAU)
                        .openness())
                .isEqualTo(Openness.OPEN);
        assertThat(hours.stateAt(second, CASTELNAU).openness()).isEqualTo(Openness.CLOSED);
    }

    @Test
    void doesNotCallAChangeOfRemarkAChange() {
        OpeningHours hours = OpeningHours.parse("08:00-10:00 open \"a\", 10:00-12:00 open \"b\"");
        assertThat(hours.nextChange(at("2026-11-23T09:00"), CASTELNAU)).contains(at("2026-11-23T12:00"));
    }

    @Test
    void hasNoNextChangeWhenItNeverCloses() {
        assertThat(OpeningHours.parse("24/7").nextChange(at("2026-11-23T09:00"), CASTELNAU))
                .isEmpty();
    }

    @Test
    void readsFrenchAsTheFrenchWriteIt() {
        List<String> written = List.of(
                "Du lundi au vendredi de 8h à 12h et de 13h30 à 17h30",
                "lundi au vendredi 8h-12h / 13h30-17h30",
                "Lu-Ve 8h00-12h00, 13.30–17.30",
                "lun-ven : 8:00 à 12:00 et 13:30 à 17:30");
        OpeningHours expected = OpeningHours.parse("Mo-Fr 08:00-12:00,13:30-17:30");
        Instant from = at("2026-11-01T00:00");
        Instant to = at("2026-12-01T00:00");
        assertThat(written)
                .allSatisfy(text -> assertThat(
                                OpeningHours.parse(text, Locale.FRENCH).intervals(from, to, CASTELNAU))
                        .isEqualTo(expected.intervals(from, to, CASTELNAU)));
    }

    @Test
    void takesDiForSundayInFrenchAndTuesdayInGerman() {
        Instant sunday = LocalDate.of(2026, 11, 22).atTime(11, 0).atZone(PARIS).toInstant();
        assertThat(OpeningHours.parse("Sa-Di 10:00-12:00", Locale.FRENCH)
                        .stateAt(sunday, CASTELNAU)
                        .isClosed())
                .isFalse();
        assertThat(OpeningHours.parse("Di 10:00-12:00", Locale.GERMAN)
                        .stateAt(sunday, CASTELNAU)
                        .isClosed())
                .isTrue();
    }

    @Test
    void refusesWhatIsTooLongToBeHours() {
        assertThatThrownBy(() -> OpeningHours.parse("Mo 08:00-12:00; ".repeat(1_000)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void refusesAPeriodOfMoreThanACentury() {
        OpeningHours hours = OpeningHours.parse("24/7");
        assertThatThrownBy(() -> hours.intervals(at("1900-01-01T00:00"), at("2026-01-01T00:00"), CASTELNAU))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> hours.intervals(at("2026-01-02T00:00"), at("2026-01-01T00:00"), CASTELNAU))
                .isInstanceOf(BusinessException.class);
    }

    private static long hoursOpen(OpeningHours hours, String from, String to) {
        return hours.intervals(at(from), at(to), CASTELNAU).stream()
                .mapToLong(open -> Duration.between(open.from(), open.to()).toHours())
                .sum();
    }
}
