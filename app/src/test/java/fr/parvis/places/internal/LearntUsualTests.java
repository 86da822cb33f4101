package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.forecast.DayKind;
import fr.parvis.forecast.UsualCurve;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LearntUsualTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 1);

    /** Schools are on holiday in the weeks before, and on one Tuesday to come. */
    private static final DayKind.Calendar CALENDAR = date ->
            new DayKind(date.getDayOfWeek(), date.equals(HOLIDAY) || date.isBefore(LocalDate.of(2026, 10, 20)), false);

    @Test
    void looksEachDateUpUnderItsOwnKind() {
        UsualCurve curve = new UsualCurve(PARIS, CALENDAR);
        for (LocalDate day = LocalDate.of(2026, 9, 15);
                day.isBefore(LocalDate.of(2026, 11, 24));
                day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
                curve.observe(at(day, 10), CALENDAR.on(day).schoolHoliday() ? 90 : 30, 100);
            }
        }
        LocalDate today = LocalDate.of(2026, 11, 23);
        LearntUsual learnt = LearntUsual.of(curve, at(today, 0), at(today, 3), 56);
        assertThat(learnt.at(at(LocalDate.of(2026, 11, 24), 10))).isEqualTo(30);
        assertThat(learnt.at(at(HOLIDAY, 10))).isEqualTo(90);
        assertThat(learnt.at(at(today, 10).minus(Duration.ofDays(1)))).isNull();
        assertThat(learnt.at(at(today, 10).plus(Duration.ofDays(30)))).isNull();
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(learnt), LearntUsual.class))
                .isEqualTo(learnt);
    }

    @Test
    void isLearntOncePerNightAndMoreOftenWhileYoung() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        LearntUsual old = new LearntUsual(at(day, 0), at(day, 3).plusSeconds(60), 56, new int[0]);
        assertThat(UsualLearning.isDue(old, at(day, 23), PARIS)).isFalse();
        assertThat(UsualLearning.isDue(old, at(day.plusDays(1), 2), PARIS)).isFalse();
        assertThat(UsualLearning.isDue(old, at(day.plusDays(1), 4), PARIS)).isTrue();
        LearntUsual young = new LearntUsual(at(day, 0), at(day, 9), 5, new int[0]);
        assertThat(UsualLearning.isDue(young, at(day, 10), PARIS)).isTrue();
        assertThat(UsualLearning.isDue(null, at(day, 10), PARIS)).isTrue();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PARIS).toInstant();
    }
}
