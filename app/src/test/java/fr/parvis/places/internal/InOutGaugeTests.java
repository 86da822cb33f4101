package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InOutGaugeTests {

    private final InOutGauge gauge = new InOutGauge(LocalTime.of(4, 0), ZoneId.of("Europe/Paris"));

    @Test
    void countsEntriesMinusExits() {
        hear("in", "2026-11-22T08:00:00Z", 10);
        hear("out", "2026-11-22T09:00:00Z", 4);
        assertThat(gauge.occupied()).hasValue(6);
    }

    @Test
    void makesUpForMissedEntriesWhenMoreLeaveThanCame() {
        hear("in", "2026-11-22T08:00:00Z", 3);
        hear("out", "2026-11-22T09:00:00Z", 5);
        hear("in", "2026-11-22T10:00:00Z", 2);
        assertThat(gauge.occupied()).hasValue(2);
        assertThat(gauge.missed()).isEqualTo(2);
    }

    @Test
    void startsAgainAtZeroAfterTheNight() {
        hear("in", "2026-11-22T18:00:00Z", 30);
        hear("in", "2026-11-23T02:59:00Z", 1);
        assertThat(gauge.occupied()).hasValue(31);
        hear("in", "2026-11-23T03:01:00Z", 2);
        assertThat(gauge.occupied()).hasValue(2);
    }

    @Test
    void ignoresAnObservationOfYesterdayThatArrivesToday() {
        hear("in", "2026-11-23T08:00:00Z", 2);
        hear("in", "2026-11-22T08:00:00Z", 50);
        assertThat(gauge.occupied()).hasValue(2);
    }

    @Property
    void neverCountsFewerThanNobody(@ForAll @Size(max = 60) List<@IntRange(min = -9, max = 9) Integer> moves) {
        InOutGauge counted = new InOutGauge(LocalTime.of(4, 0), ZoneId.of("Europe/Paris"));
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        for (int move : moves) {
            counted.hear("porte", move >= 0 ? "in" : "out", at, Math.abs(move), 100);
            assertThat(counted.occupied().orElseThrow()).isNotNegative();
        }
    }

    private void hear(String property, String at, double value) {
        gauge.hear("porte", property, Instant.parse(at), value, 100);
    }
}
