package fr.parvis.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.history.HistoryRow;
import fr.parvis.history.MadeUpPlace;
import fr.parvis.history.Shape;
import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class SeriesWatchTests {

    private final List<HistoryRow> commuters = Feed.rows(Shape.COMMUTERS, 300, 28, 1);
    private final SeriesWatch watch = SeriesWatch.fresh(MadeUpPlace.ZONE, "sensor 7");

    private Instant feed(List<HistoryRow> rows) {
        rows.forEach(row -> watch.observe(row.time(), row.occupied(), row.full()));
        return rows.getLast().time();
    }

    private Trust open(Instant now) {
        return watch.assess(now, true);
    }

    @Test
    void trustsALiveSeriesThenFindsItAgeingThenSilent() {
        Instant last = feed(commuters);

        assertThat(open(last.plusSeconds(60)).state()).isEqualTo(Trust.State.LIVE);
        assertThat(open(last.plus(Duration.ofMinutes(100))).state()).isEqualTo(Trust.State.AGEING);
        Trust silent = open(last.plus(Duration.ofHours(13)));
        assertThat(silent.state()).isEqualTo(Trust.State.STALE);
        assertThat(silent.reason()).isEqualTo(TrustReason.SILENT);
        assertThat(silent.asOf()).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FROZEN"})
    void neverCallsALiveSeriesFrozen(Shape shape) {
        for (long seed = 1; seed <= 3; seed++) {
            SeriesWatch live = SeriesWatch.fresh(MadeUpPlace.ZONE, "live");
            for (HistoryRow row : Feed.rows(shape, 260, 28, seed)) {
                live.observe(row.time(), row.occupied(), row.full());
                Trust trust = live.assess(row.time(), null);
                assertThat(trust.reason()).as("%s at %s", shape, row.time()).isEqualTo(TrustReason.NONE);
            }
        }
    }

    @Test
    void callsASeriesFrozenWithinTwoDaysOfItsLastMove() {
        Instant last = feed(commuters);
        for (int step = 1; step <= 96; step++) {
            watch.observe(last.plus(Duration.ofMinutes(30L * step)), 74, 300);
        }

        assertThat(open(last.plus(Duration.ofHours(48))).reason()).isEqualTo(TrustReason.FROZEN);
    }

    /** Five weeks in which a place of a hundred is never empty or full, or is empty each night, then a rest. */
    @ParameterizedTest
    @CsvSource({
        "12, 0, 6, FROZEN",
        "12, 100, 6, FROZEN",
        "12, 0, 3, NONE",
        "-40, 0, 4, NONE",
        "-40, 0, 12, FROZEN",
    })
    void doubtsARestAtABoundWhereThePlaceNeverRestsSo(int least, int bound, int days, TrustReason reason) {
        Instant at = Instant.parse("2026-01-05T00:00:00Z");
        for (int step = 0; step < 35 * 48; step++, at = at.plusSeconds(1800)) {
            double wave = 44 + (44 - least) * Math.sin(2 * Math.PI * (step % 48) / 48.0);
            watch.observe(at, Math.max(0, Math.rint(wave + step % 3)), 200);
        }
        double stuck = bound == 100 ? 200 : bound;
        for (int step = 0; step < days * 48; step++, at = at.plusSeconds(1800)) {
            watch.observe(at, stuck, 200);
        }
        assertThat(open(at).reason()).isEqualTo(reason);
    }

    @Test
    void doesNotAccuseAnEmptyPlaceThatItHardlyKnows() {
        Instant at = Instant.parse("2026-01-05T00:00:00Z");
        for (int step = 0; step < 25 * 48; step++, at = at.plusSeconds(1800)) {
            watch.observe(at, 0, 200);
        }
        assertThat(open(at).reason()).isEqualTo(TrustReason.NONE);
    }

    @Test
    void letsOpeningHoursOverruleTheCounter() {
        Instant last = feed(commuters);

        assertThat(watch.assess(last, false).state()).isEqualTo(Trust.State.CLOSED);
    }

    @Test
    void doubtsWhatCannotBe() {
        Instant last = feed(commuters);
        watch.observe(last.plusSeconds(1800), -441, 300);
        assertThat(open(last.plusSeconds(1800)).reason()).isEqualTo(TrustReason.NEGATIVE);
        watch.observe(last.plusSeconds(3600), 8259, 300);
        assertThat(open(last.plusSeconds(3600)).reason()).isEqualTo(TrustReason.OVER_CAPACITY);
        watch.observe(last.plusSeconds(5400), 304, 300);
        assertThat(open(last.plusSeconds(5400)).state()).isEqualTo(Trust.State.LIVE);
    }

    @Test
    void doubtsACapacityThatFlipsAndForgivesAfterADay() {
        Instant last = feed(commuters);
        watch.observe(last.plusSeconds(1800), 100, 1230);
        watch.observe(last.plusSeconds(3600), 101, 300);
        assertThat(open(last.plusSeconds(3600)).reason()).isEqualTo(TrustReason.CAPACITY_FLIPS);
        Instant later = last.plus(Duration.ofHours(24));
        watch.observe(later, 102, 300);
        assertThat(open(later).reason()).isEqualTo(TrustReason.NONE);
    }

    @Test
    void saysThatASourceNeverSpokeOrThatItsClockIsAhead() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(open(now).reason()).isEqualTo(TrustReason.NEVER_SPOKE);
        watch.observe(now.plusSeconds(3600), 10, 100);
        assertThat(open(now).reason()).isEqualTo(TrustReason.CLOCK_AHEAD);
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        Instant last = feed(commuters);
        JsonMapper json = JsonMapper.builder().build();
        WatchState kept = json.readValue(json.writeValueAsString(watch.state()), WatchState.class);
        SeriesWatch resumed = SeriesWatch.resume(MadeUpPlace.ZONE, "sensor 7", kept);

        for (int step = 1; step <= 96; step++) {
            Instant at = last.plus(Duration.ofMinutes(30L * step));
            watch.observe(at, 74, 300);
            resumed.observe(at, 74, 300);
            assertThat(resumed.assess(at, true)).isEqualTo(open(at));
        }
    }
}
