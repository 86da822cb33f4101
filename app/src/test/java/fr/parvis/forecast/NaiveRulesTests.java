package fr.parvis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forecaster's own naive rules say what the evaluation's say, so that siding with one costs nothing. */
class NaiveRulesTests {

    @Test
    void areTheEvaluationsOwnOnMadeUpHistories() {
        long[] counted = LongStream.range(0, 40)
                .mapToObj(seed -> differing(new MadeUpHistory(seed).series()))
                .reduce(new long[2], (sum, one) -> new long[] {sum[0] + one[0], sum[1] + one[1]});

        assertThat((double) counted[0] / counted[1]).as("share that differs").isLessThan(.005);
    }

    private static long[] differing(Series series) {
        long reach = RollingOrigin.reach(series.beat());
        Baselines baselines = new Baselines(series, MadeUpHistory.ZONE, reach);
        Forecaster forecaster = new Forecaster(MadeUpHistory.ZONE, DayKind.Calendar.weekOnly());
        long[] differing = new long[2];
        for (int origin = 0; origin < series.size(); origin++) {
            forecaster.observe(series.instant(origin), series.value(origin), series.capacity(origin));
            for (Lead lead : origin % 7 == 0 ? Lead.values() : new Lead[0]) {
                int target =
                        series.nearest(lead.target(series.second(origin), MadeUpHistory.ZONE), reach, series.size());
                if (target > origin) {
                    double[] ours = forecaster.rules(series.instant(target));
                    double[] theirs =
                            baselines.at(origin, series.second(target)).values();
                    for (int rule = 0; rule < Experts.NAIVE; rule++) {
                        differing[0] += Math.abs(ours[rule] - theirs[rule]) > 1e-6 ? 1 : 0;
                        differing[1]++;
                    }
                }
            }
        }
        return differing;
    }

    /** A counter that drifted below nobody: "as now" says so, and so must we where sensors are forecast. */
    @ParameterizedTest
    @ValueSource(doubles = {-3, 7.25})
    void areFollowedToValuesThatPeopleAreNotTold(double value) {
        Forecaster forecaster = new Forecaster(MadeUpHistory.ZONE, DayKind.Calendar.weekOnly());
        Series series = new Series();
        for (int hour = 0; hour < 200; hour++) {
            series.add(Instant.ofEpochSecond(1_700_000_000L + hour * 3600L), value, 100);
        }
        for (int i = 0; i < series.size(); i++) {
            forecaster.observe(series.instant(i), series.value(i), 100);
        }
        Instant next = series.instant(199).plusSeconds(3600);

        assertThat(forecaster.expected(next).value()).isCloseTo(value, within(1e-9));
        assertThat(forecaster.forecast(next))
                .hasValueSatisfying(told -> assertThat(told.value()).isCloseTo(Math.max(0, value), within(1e-9)));
    }
}
