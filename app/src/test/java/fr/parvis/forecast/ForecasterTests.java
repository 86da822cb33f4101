package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.MadeUpPlace;
import fr.parvis.history.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecasterTests {

    private static Forecaster fresh() {
        return new Forecaster(MadeUpPlace.ZONE, DayKind.Calendar.weekOnly());
    }

    private static Instant feed(Forecaster forecaster, List<HistoryRow> rows) {
        rows.forEach(row -> forecaster.observe(row.time(), row.occupied(), row.full()));
        return rows.getLast().time();
    }

    private static List<HistoryRow> rows(Shape shape, int days) {
        return new MadeUpPlace(shape, 300, Duration.ofMinutes(30), days, 1).rows();
    }

    @Test
    void saysNothingBeforeTheFirstObservation() {
        assertThat(fresh().forecast(Instant.EPOCH)).isEmpty();
    }

    @Test
    void saysTheOnlyNumberThatAFrozenSeriesEverShowed() {
        Forecaster forecaster = fresh();
        Instant last = feed(forecaster, rows(Shape.FROZEN, 20));

        for (int hours : new int[] {1, 6, 24, 168}) {
            Forecast forecast =
                    forecaster.forecast(last.plus(Duration.ofHours(hours))).orElseThrow();
            assertThat(forecast.value()).isEqualTo(111);
            assertThat(forecast.low()).isEqualTo(111);
            assertThat(forecast.high()).isEqualTo(111);
        }
    }

    /** What comes later cannot change what was said before: the same past gives the same forecast. */
    @Test
    void doesNotPeek() {
        List<HistoryRow> rows = rows(Shape.COMMUTERS, 30);
        Forecaster alone = fresh();
        Forecaster watched = fresh();
        Instant cut = feed(alone, rows.subList(0, 700));
        feed(watched, rows.subList(0, 700));
        Forecast before = watched.forecast(cut.plusSeconds(3600)).orElseThrow();

        feed(watched, rows.subList(700, rows.size()));

        assertThat(alone.forecast(cut.plusSeconds(3600))).hasValue(before);
    }

    /**
     * The promise is "never"; these break it, by what they measured in brackets. One that joins them fails the test, and
     * so does one that is mended and still stands here.
     */
    private static final Set<String> STILL_WORSE = Set.of(
            "RANDOM_WALK-300-60min-60d-60 WEEK", // 1.114
            "ODD_AND_EVEN_WEEKS-300-60min-10d-10 DAY"); // 1.132

    @ParameterizedTest
    @EnumSource(Shape.class)
    void isNeverWorseThanTheBestNaiveRuleByMoreThanATenth(Shape shape) {
        List<String> worse = new ArrayList<>();
        for (int days : new int[] {10, 30, 60}) {
            MadeUpPlace place = new MadeUpPlace(shape, 300, Duration.ofMinutes(60), days, days);
            Series series = new Series();
            place.rows().forEach(row -> series.add(row.time(), row.occupied(), row.full()));
            PlaceScore score = PlaceScore.of(place.name(), series, MadeUpPlace.ZONE, DayKind.Calendar.weekOnly());
            score.all().forEach((lead, all) -> {
                if (all.enough() && all.worseThanATenth()) {
                    worse.add(place.name() + " " + lead);
                }
            });
        }

        assertThat(worse)
                .containsExactlyInAnyOrderElementsOf(STILL_WORSE.stream()
                        .filter(known -> known.startsWith(shape + "-"))
                        .toList());
    }

    @Property(tries = 50)
    void staysBetweenNobodyAndTheMostEverSeen(
            @ForAll @Size(min = 2, max = 200) List<@DoubleRange(min = -50, max = 500) Double> values) {
        Forecaster forecaster = fresh();
        Instant at = Instant.parse("2026-03-27T22:00:00Z");
        for (double value : values) {
            at = at.plusSeconds(1200);
            forecaster.observe(at, value, Double.NaN);
        }
        double most =
                Math.max(0, values.stream().mapToDouble(value -> value).max().orElseThrow());
        for (int hours : new int[] {1, 24, 168}) {
            Forecast forecast =
                    forecaster.forecast(at.plus(Duration.ofHours(hours))).orElseThrow();
            assertThat(forecast.value()).isBetween(0.0, most);
            assertThat(forecast.low()).isBetween(0.0, forecast.value());
            assertThat(forecast.high()).isBetween(forecast.value(), most);
        }
    }
}
