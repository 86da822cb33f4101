package fr.parvis.telemetry;

import static fr.parvis.telemetry.TelemetryRig.NEIGHBOUR;
import static fr.parvis.telemetry.TelemetryRig.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.database.Scope;
import fr.parvis.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HistoryAndCorrectionsTests {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static TelemetryRig rig;

    @BeforeAll
    static void open() {
        rig = TelemetryRig.start(Map.of());
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void readsCorrectionsOverObservationsThatStayAsTheyWere() {
        observe("corrected", 10, 11, 12, 13);
        int ignored = correct("corrected", 60, 120, OptionalDouble.empty());
        correct("corrected", 180, 180, OptionalDouble.of(99));
        assertThat(values("corrected")).containsExactly(10.0, Double.NaN, Double.NaN, 99.0);
        assertThat(rig.count("""
                        select count(*) from telemetry.observation o
                          join telemetry.series s on s.id = o.series_id join telemetry.device d on d.id = s.device_id
                         where d.key = 'corrected' and o.raw in (10, 11, 12, 13)""")).isEqualTo(4);
        inTown(() -> rig.get(Corrections.class).withdraw(TOWN, ignored, "Zoé"));
        assertThat(values("corrected")).containsExactly(10.0, 11.0, 12.0, 99.0);
        List<Correction> kept =
                Scope.of(TOWN).call(() -> rig.get(Corrections.class).list(TOWN, "corrected", Property.OCCUPIED));
        assertThat(kept).extracting(Correction::author).containsExactly("Léa", "Léa");
        assertThat(kept.getLast().withdrawnBy()).isEqualTo("Zoé");
    }

    @Test
    void refusesToWithdrawWhatIsNotThere() {
        assertThatThrownBy(() -> inTown(() -> rig.get(Corrections.class).withdraw(TOWN, 123_456, "Zoé")))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("unknown-correction");
    }

    @Test
    void showsNothingToTheNeighbour() {
        observe("private", 1, 2);
        assertThat(Scope.of(NEIGHBOUR)
                        .<List<Observation>, RuntimeException>call(() -> rig.get(Observations.class)
                                .list(TOWN, "private", Property.OCCUPIED, NOON, NOON.plusSeconds(999))))
                .isEmpty();
    }

    @Test
    void answersHourByHour() {
        observe("hours", 10, 20, 60);
        List<HourlySummary> hours = Scope.of(TOWN)
                .call(() -> rig.get(Observations.class)
                        .listHourly(TOWN, "hours", Property.OCCUPIED, NOON, NOON.plusSeconds(7_200)));
        assertThat(hours).containsExactly(new HourlySummary(NOON, 3, 30, 10, 60, 60));
    }

    @Test
    void learnsTheBeatOfASource() {
        observe("beat", 1, 2, 3, 4, 5);
        SourceVitals vitals = Scope.of(TOWN)
                .call(() -> rig.get(SourceHealth.class).list(TOWN))
                .stream()
                .filter(each -> each.device().equals("beat"))
                .findFirst()
                .orElseThrow();
        assertThat(vitals.beat()).isEqualTo(Duration.ofMinutes(1));
        assertThat(vitals.recorded()).isEqualTo(5);
        assertThat(vitals.lastObserved()).isEqualTo(NOON.plusSeconds(240));
    }

    @Test
    void refusesTheSameKeyTwiceAndKeysThatTopicsDoNotAllow() {
        rig.device("taken");
        assertThatThrownBy(
                        () -> inTown(() -> rig.get(Devices.class).register(RegisterDevice.of(TOWN, "taken", "Encore"))))
                .hasMessageContaining("device-exists");
        assertThatThrownBy(() -> RegisterDevice.of(TOWN, "a/b", "Capteur")).hasMessageContaining("wrong-device-key");
    }

    private static void inTown(Runnable work) {
        Scope.of(TOWN).run(work);
    }

    private static int correct(String device, int from, int until, OptionalDouble value) {
        return Scope.of(TOWN)
                .call(() -> rig.get(Corrections.class)
                        .correct(new CorrectObservations(
                                TOWN,
                                device,
                                Property.OCCUPIED,
                                NOON.plusSeconds(from),
                                NOON.plusSeconds(until),
                                value,
                                "Groupe scolaire compté deux fois",
                                "Léa",
                                "Agente")));
    }

    private static List<Double> values(String device) {
        return Scope.of(TOWN)
                .call(
                        () -> rig
                                .get(Observations.class)
                                .list(TOWN, device, Property.OCCUPIED, NOON, NOON.plusSeconds(999))
                                .stream()
                                .map(Observation::value)
                                .toList());
    }

    private static void observe(String device, double... values) {
        rig.device(device);
        Series series = Objects.requireNonNull(rig.get(Directory.class).find(TOWN, device))
                .series(Property.OCCUPIED);
        for (int i = 0; i < values.length; i++) {
            rig.get(TelemetryLog.class)
                    .append(List.of(Reading.of(series, NOON.plusSeconds(i * 60L), values[i])))
                    .join();
        }
    }
}
