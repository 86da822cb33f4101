package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.MadeUpPlace;
import fr.parvis.history.Shape;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class UsualCurveTests {

    private static final DayKind TUESDAY = new DayKind(DayOfWeek.TUESDAY, false, false);
    private static final int NOON = 24;
    private static final int NIGHT = 6;

    private static UsualCurve fed(Shape shape, int days, DayKind.Calendar calendar) {
        UsualCurve curve = new UsualCurve(MadeUpPlace.ZONE, calendar);
        for (HistoryRow row : new MadeUpPlace(shape, 300, Duration.ofMinutes(15), days, 1).rows()) {
            curve.observe(row.time(), row.occupied(), row.full());
        }
        return curve;
    }

    @Test
    void tellsTheUsualDayOfACommutersCarPark() {
        var tuesday = fed(Shape.COMMUTERS, 28, DayKind.Calendar.weekOnly()).day(TUESDAY);

        assertThat(tuesday.get(NOON)).hasValueSatisfying(noon -> {
            assertThat(noon.typical()).isBetween(220.0, 300.0);
            assertThat(noon.low()).isLessThanOrEqualTo(noon.typical());
            assertThat(noon.high()).isGreaterThanOrEqualTo(noon.typical());
            assertThat(noon.word()).isIn(Usual.Word.BUSY, Usual.Word.FULL);
            assertThat(noon.likeness()).isEqualTo(Likeness.SAME_KIND);
        });
        assertThat(tuesday.get(NIGHT))
                .hasValueSatisfying(night -> assertThat(night.word()).isEqualTo(Usual.Word.QUIET));
    }

    @Test
    void saysNothingFromTwoDays() {
        assertThat(fed(Shape.COMMUTERS, 2, DayKind.Calendar.weekOnly()).day(TUESDAY))
                .allSatisfy(usual -> assertThat(usual).isEmpty());
    }

    @Test
    void fallsBackOnDaysOfTheSameRhythm() {
        var tuesday = fed(Shape.COMMUTERS, 6, DayKind.Calendar.weekOnly()).day(TUESDAY);

        assertThat(tuesday.get(NOON))
                .hasValueSatisfying(noon -> assertThat(noon.likeness()).isEqualTo(Likeness.SAME_RHYTHM));
    }

    @Test
    void keepsSchoolHolidaysApart() {
        LocalDate from = LocalDate.of(2026, 3, 2);
        UsualCurve curve =
                new UsualCurve(MadeUpPlace.ZONE, date -> new DayKind(date.getDayOfWeek(), !date.isBefore(from), false));
        for (LocalDate day = from.minusDays(35); day.isBefore(from.plusDays(35)); day = day.plusDays(1)) {
            double value = day.isBefore(from) ? 200 : 20;
            curve.observe(day.atTime(LocalTime.NOON).atZone(MadeUpPlace.ZONE).toInstant(), value, 300);
        }

        assertThat(curve.day(TUESDAY).get(NOON))
                .hasValueSatisfying(usual -> assertThat(usual.typical()).isEqualTo(200));
        assertThat(curve.day(new DayKind(DayOfWeek.TUESDAY, true, false)).get(NOON))
                .hasValueSatisfying(usual -> assertThat(usual.typical()).isEqualTo(20));
    }
}
