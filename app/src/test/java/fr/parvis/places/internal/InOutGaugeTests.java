package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.TrustReason;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InOutGaugeTests {

    private Instant now = Instant.EPOCH;
    private final InOutGauge gauge = new InOutGauge(LocalTime.of(4, 0), ZoneId.of("Europe/Paris"));

    @Test
    void countsEntriesMinusExits() {
        hear("in", "2026-11-22T08:00:00Z", 10);
        hear("out", "2026-11-22T09:00:00Z", 4);
        assertThat(gauge.occupiedAt(now)).hasValue(6);
    }

    @Test
    void makesUpForMissedEntriesWhenMoreLeaveThanCame() {
        hear("in", "2026-11-22T08:00:00Z", 3);
        hear("out", "2026-11-22T09:00:00Z", 5);
        hear("in", "2026-11-22T10:00:00Z", 2);
        assertThat(gauge.occupiedAt(now)).hasValue(2);
        assertThat(gauge.missed()).isEqualTo(2);
    }

    @Test
    void doubtsADayOnWhichFarMoreLeftThanCame() {
        hear("in", "2026-11-22T08:00:00Z", 30);
        hear("out", "2026-11-22T09:00:00Z", 33);
        assertThat(gauge.doubtAt(now)).isEqualTo(TrustReason.NONE);
        hear("out", "2026-11-22T09:10:00Z", 167);
        assertThat(gauge.occupiedAt(now)).hasValue(0);
        assertThat(gauge.doubtAt(now)).isEqualTo(TrustReason.NEGATIVE);
        assertThat(gauge.doubtAt(Instant.parse("2026-11-23T03:01:00Z"))).isEqualTo(TrustReason.NONE);
    }

    @Test
    void doubtsADayOnWhichFarMoreCameThanThePlaceHoldsThoughTheyLeftAgain() {
        hear("in", "2026-11-22T08:00:00Z", 7);
        hear("in", "2026-11-22T09:00:00Z", 1_000_000);
        hear("out", "2026-11-22T10:00:00Z", 1_000_000);
        assertThat(gauge.occupiedAt(now)).hasValue(7);
        assertThat(gauge.doubtAt(now)).isEqualTo(TrustReason.OVER_CAPACITY);
    }

    @Test
    void believesABusyDayWhoseCounterMissesSevenInAHundred() {
        Instant open = Instant.parse("2026-11-22T08:00:00Z");
        for (int step = 0; step < 500; step++) {
            hear("in", open.plusSeconds(60L * step).toString(), 4);
            hear("out", open.plusSeconds(60L * step + 30).toString(), step % 3 == 0 ? 5 : 4);
        }
        assertThat(gauge.missed()).isGreaterThan(100);
        assertThat(gauge.doubtAt(now)).isEqualTo(TrustReason.NONE);
    }

    @Test
    void startsAgainAtZeroAfterTheNight() {
        hear("in", "2026-11-22T18:00:00Z", 30);
        hear("in", "2026-11-23T02:59:00Z", 1);
        assertThat(gauge.occupiedAt(now)).hasValue(31);
        hear("in", "2026-11-23T03:01:00Z", 2);
        assertThat(gauge.occupiedAt(now)).hasValue(2);
    }

    @Test
    void ignoresAnObservationOfYesterdayThatArrivesToday() {
        hear("in", "2026-11-23T08:00:00Z", 2);
        hear("in", "2026-11-22T08:00:00Z", 50);
        assertThat(gauge.occupiedAt(now)).hasValue(2);
    }

    @Test
    void isAtZeroAfterTheNightBeforeAnybodyComes() {
        hear("in", "2026-11-22T18:00:00Z", 30);
        assertThat(gauge.occupiedAt(Instant.parse("2026-11-23T02:59:00Z"))).hasValue(30);
        assertThat(gauge.occupiedAt(Instant.parse("2026-11-23T03:01:00Z"))).hasValue(0);
    }

    @Test
    void countsWhatItHearsTwiceOnce() {
        hear("in", "2026-11-22T08:00:00Z", 10);
        hear("out", "2026-11-22T08:00:00Z", 3);
        hear("in", "2026-11-22T08:00:00Z", 10);
        assertThat(gauge.occupiedAt(now)).hasValue(7);
    }

    @Test
    void saysThatItIsBehindWhenSomethingComesTooLateToBeCountedIn() {
        hear("in", "2026-11-22T08:00:00Z", 10);
        hear("in", "2026-11-22T08:10:00Z", 1);
        hear("out", "2026-11-22T08:05:00Z", 2);
        assertThat(gauge.isBehind()).isFalse();
        assertThat(gauge.occupiedAt(now)).hasValue(9);
        hear("in", "2026-11-22T09:00:00Z", 1);
        hear("out", "2026-11-22T08:01:00Z", 2);
        assertThat(gauge.isBehind()).isTrue();
    }

    @Property
    void doesNotMindTheOrderWithinAQuarterOfAnHour(
            @ForAll @Size(max = 20) List<@IntRange(min = -9, max = 9) Integer> moves, @ForAll Random random) {
        Instant start = Instant.parse("2026-11-22T08:00:00Z");
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            int move = moves.get(i);
            heard.add(new Heard("porte", move >= 0 ? "in" : "out", start.plusSeconds(40L * i), Math.abs(move), 100));
        }
        InOutGauge ordered = new InOutGauge(LocalTime.of(4, 0), ZoneId.of("Europe/Paris"));
        heard.forEach(ordered::hear);
        Collections.shuffle(heard, random);
        InOutGauge mixed = new InOutGauge(LocalTime.of(4, 0), ZoneId.of("Europe/Paris"));
        heard.forEach(mixed::hear);
        assertThat(mixed.occupiedAt(start)).isEqualTo(ordered.occupiedAt(start));
        assertThat(mixed.missed()).isEqualTo(ordered.missed());
    }

    @Property
    void neverCountsFewerThanNobody(@ForAll @Size(max = 60) List<@IntRange(min = -9, max = 9) Integer> moves) {
        InOutGauge counted = new InOutGauge(LocalTime.of(4, 0), ZoneId.of("Europe/Paris"));
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        for (int move : moves) {
            at = at.plusSeconds(40);
            counted.hear(new Heard("porte", move >= 0 ? "in" : "out", at, Math.abs(move), 100));
            assertThat(counted.occupiedAt(at).orElseThrow()).isNotNegative();
        }
    }

    private void hear(String property, String at, double value) {
        Instant instant = Instant.parse(at);
        now = instant.isAfter(now) ? instant : now;
        gauge.hear(new Heard("porte", property, instant, value, 100));
    }
}
