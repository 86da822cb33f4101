package fr.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Against NREL's SPA and the US Naval Observatory. The bounds are those measured: below 60° of latitude the events are
 * within 5 s of SPA; at the edge of the polar day, where the sun grazes the horizon, within 90 s.
 */
class SunTests {

    @Test
    void findsSunriseNoonAndSunsetWithinSecondsOfSpa() {
        double worst = 0;
        for (List<String> line : CsvLines.ofResource("sun/sunrise_spa_reference_testdata.csv")) {
            Optional<SunDay> day =
                    Optional.of(day(line)).filter(found -> !line.get(3).isEmpty());
            double error = day.map(found -> worstError(found, line)).orElse(0.0);
            boolean polar = Math.abs(Double.parseDouble(line.get(1))) > 60;
            assertThat(error).as("%s", line).isLessThan(polar ? 90 : 5);
            worst = Math.max(worst, error);
        }
        assertThat(worst).isPositive();
    }

    @Test
    void findsSunriseAndSunsetToTheMinuteOfTheNavalObservatory() {
        compare("sun/sunrise_usno_reference_testdata.csv", SunDay::sunrise, SunDay::sunset, 60);
        compare("sun/sunrise_usno_reference_testdata_extreme.csv", SunDay::sunrise, SunDay::sunset, 240);
    }

    @Test
    void findsCivilTwilightToTheMinuteOfTheNavalObservatory() {
        compare("sun/sunrise_usno_reference_testdata_civil.csv", SunDay::civilDawn, SunDay::civilDusk, 60);
    }

    @Test
    void findsTheSunWhereSpaSeesIt() {
        int checked = 0;
        for (List<String> line : CsvLines.ofResource("sun/spa_azimuth_zenith.csv")) {
            SunPosition position = Sun.position(point(line), Instant.parse(line.get(0)));
            double azimuth = Math.abs(Math.IEEEremainder(position.azimuth() - Double.parseDouble(line.get(3)), 360));
            double height = 90 - Double.parseDouble(line.get(4));
            assertThat(azimuth * Math.cos(Math.toRadians(position.height())))
                    .as("%s", line)
                    .isLessThan(0.03);
            // SPA lifts the sun by refraction where it is above the horizon; below it both are geometric.
            if (height < -1 || height > 30) {
                assertThat(position.height()).as("%s", line).isBetween(height - 0.04, height + 0.01);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    @Test
    void saysNothingRisesInThePolarNight() {
        GeoPoint longyearbyen = new GeoPoint(78.216667, 15.633333);
        assertThat(Sun.day(longyearbyen, LocalDate.of(2026, 12, 21)).sunrise()).isEmpty();
        assertThat(Sun.isAboveAtNoon(longyearbyen, LocalDate.of(2026, 12, 21), Sun.HORIZON))
                .isFalse();
        assertThat(Sun.day(longyearbyen, LocalDate.of(2026, 6, 21)).sunrise()).isEmpty();
        assertThat(Sun.isAboveAtNoon(longyearbyen, LocalDate.of(2026, 6, 21), Sun.HORIZON))
                .isTrue();
    }

    private static void compare(
            String table,
            Function<SunDay, Optional<Instant>> morning,
            Function<SunDay, Optional<Instant>> evening,
            int seconds) {
        for (List<String> line : CsvLines.ofResource(table)) {
            SunDay day = day(line);
            if (line.get(3).equals("NORMAL")) {
                assertThat(error(morning.apply(day).orElseThrow(), line.get(4)))
                        .as("%s", line)
                        .isLessThan(seconds);
                assertThat(error(evening.apply(day).orElseThrow(), line.get(5)))
                        .as("%s", line)
                        .isLessThan(seconds);
            } else {
                assertThat(morning.apply(day)).as("%s", line).isEmpty();
                assertThat(evening.apply(day)).as("%s", line).isEmpty();
            }
        }
    }

    private static double worstError(SunDay day, List<String> line) {
        return Math.max(
                error(day.noon(), line.get(4)),
                Math.max(
                        error(day.sunrise().orElseThrow(), line.get(3)),
                        error(day.sunset().orElseThrow(), line.get(5))));
    }

    private static double error(Instant ours, String time) {
        double seconds = LocalTime.parse(time).toSecondOfDay();
        double ofDay = Duration.between(Instant.EPOCH, ours).toMillis() / 1000.0;
        return Math.abs(Math.IEEEremainder(ofDay - seconds, 86_400));
    }

    private static SunDay day(List<String> line) {
        GeoPoint point = point(line);
        long solar = Math.round(point.longitude() * 240);
        return Sun.day(point, LocalDate.ofInstant(Instant.parse(line.get(0)).plusSeconds(solar), ZoneOffset.UTC));
    }

    private static GeoPoint point(List<String> line) {
        return new GeoPoint(Double.parseDouble(line.get(1)), Double.parseDouble(line.get(2)));
    }
}
