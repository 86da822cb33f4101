package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract, kept by PostgreSQL; and what only it promises: summaries, states, size on disk, patience. */
class PostgresTelemetryLogTests extends TelemetryLogContract {

    private static TelemetryRig rig;
    private static final List<TelemetryRig> OTHERS = new ArrayList<>();

    @BeforeAll
    static void open() {
        rig = TelemetryRig.start(Map.of());
    }

    @AfterAll
    static void close() {
        OTHERS.forEach(TelemetryRig::close);
        rig.close();
    }

    @Override
    TelemetryLog log() {
        return rig.get(TelemetryLog.class);
    }

    @Override
    TelemetryLog smallAndAway(int capacity) {
        TelemetryRig other = TelemetryRig.start(Map.of("parvis.telemetry.queue", Integer.toString(capacity)));
        OTHERS.add(other);
        other.sendAway();
        return other.get(TelemetryLog.class);
    }

    @Override
    Series series(String device) {
        return rig.series(device, Property.OCCUPIED);
    }

    @Override
    long kept(Series series) {
        return rig.count("select count(*) from telemetry.observation where series_id = " + series.id());
    }

    @Test
    void keepsHourlySummariesInStepCountingOnlyWhatIsNew() {
        Series series = series("hourly");
        append(Reading.of(series, NOON, 10), Reading.of(series, NOON.plusSeconds(60), 30));
        append(Reading.of(series, NOON.plusSeconds(30), 50), Reading.of(series, NOON, 10));
        append(Reading.of(series, NOON.plusSeconds(3_600), 7));
        assertThat(rig.text("""
                        select string_agg(concat_ws(' ', count, sum, min, max, last), ', ' order by hour)
                          from telemetry.hourly where series_id = %d""".formatted(series.id()))).isEqualTo("3 90 10 50 30, 1 7 7 7 7");
    }

    @Test
    void keepsTheNewestValueAsStateWhateverComesLater() {
        Series series = series("state");
        append(Reading.of(series, NOON, 10));
        append(Reading.of(series, NOON.minusSeconds(60), 99), Reading.of(series, NOON, 10));
        assertThat(rig.text("""
                        select concat_ws(' ', value, recorded, repeated, refused) from telemetry.series_state
                         where series_id = %d""".formatted(series.id()))).isEqualTo("10 2 1 0");
        Latest latest = rig.get(LiveState.class)
                .find(TelemetryRig.TOWN, "state", Property.OCCUPIED)
                .orElseThrow();
        assertThat(latest.value()).isEqualTo(10);
        assertThat(latest.observedAt()).isEqualTo(NOON);
        assertThat(List.of(latest.recorded(), latest.repeated(), latest.refused()))
                .containsExactly(2L, 1L, 0L);
    }

    @Test
    void keepsRawValueAndRuleBesideTheValue() {
        Series series = series("ruled");
        fr.parvis.database.Scope.of(TelemetryRig.TOWN)
                .run(() -> rig.get(Devices.class)
                        .applyRule(TelemetryRig.TOWN, "ruled", Property.OCCUPIED, Rule.NEGATIVE_IS_ZERO));
        append(Reading.of(series, NOON, -3), Reading.of(series, NOON.plusSeconds(1), 4));
        assertThat(rig.text("""
                        select string_agg(concat_ws('/', raw, value, rule), ' ' order by observed_at)
                          from telemetry.observation where series_id = %d""".formatted(series.id()))).isEqualTo("-3/0/1 4/1");
    }

    @Test
    void isReadFromMemoryAfterARestart() {
        Series series = series("restart");
        append(Reading.of(series, NOON, 41), Reading.of(series, NOON.plusSeconds(9), 42));
        TelemetryRig again = TelemetryRig.on(rig.database, Map.of());
        try {
            Latest latest = again.get(LiveState.class)
                    .find(TelemetryRig.TOWN, "restart", Property.OCCUPIED)
                    .orElseThrow();
            assertThat(latest.value()).isEqualTo(42);
            assertThat(latest.recorded()).isEqualTo(2);
        } finally {
            again.stop();
        }
    }

    @Test
    void keepsWhatItTookWhileTheDatabaseWasAwayAndComesBackByItself() throws Exception {
        TelemetryRig other = TelemetryRig.start(Map.of());
        OTHERS.add(other);
        Series series = other.series("patient", Property.OCCUPIED);
        other.get(TelemetryLog.class)
                .append(List.of(Reading.of(series, NOON, 1)))
                .join();
        other.sendAway();
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            answers.add(other.get(TelemetryLog.class).append(List.of(Reading.of(series, NOON.plusSeconds(i), i))));
        }
        TelemetryRig.await(() -> !other.get(TelemetryLog.class).isAvailable());
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        other.bringBack();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        assertThat(other.count("select count(*) from telemetry.observation")).isEqualTo(201);
        assertThat(other.get(TelemetryLog.class).isAvailable()).isTrue();
        assertThat(other.get(TelemetryLog.class).waiting()).isZero();
    }

    @Test
    void tellsEachNewObservationOnceToListeners() {
        Series series = series("told");
        append(Reading.of(series, NOON, 10), Reading.of(series, NOON.plusSeconds(1), 11));
        append(Reading.of(series, NOON, 10), Reading.of(series, NOON.plusSeconds(2), 12));
        TelemetryRig.await(() -> told(series).size() == 3);
        assertThat(told(series)).containsExactly(10.0, 11.0, 12.0);
    }

    private static List<Double> told(Series series) {
        return rig.recorded().stream()
                .filter(reading -> reading.series() == series)
                .map(Reading::value)
                .toList();
    }
}
