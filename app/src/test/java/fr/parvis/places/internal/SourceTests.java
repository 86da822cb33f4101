package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.PlaceId;
import fr.parvis.quality.SeriesWatch;
import fr.parvis.telemetry.Correction;
import fr.parvis.telemetry.Property;
import fr.parvis.telemetry.StandingCorrection;
import fr.parvis.telemetry.spi.FeedStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void isNotKeptAliveByTheBatteryOfADeadCounter() {
        Source source = source("occupied", Layer.NONE);
        for (int minute = 0; minute < 30; minute++) {
            hear(source, "occupied", minute, 40 + minute);
        }
        for (int minute = 30; minute < 600; minute++) {
            hear(source, "battery", minute, 80);
        }
        assertThat(source.assess(at(600), true).state()).isEqualTo(State.STALE);
    }

    @Test
    void showsWhatAPersonSaysInsteadUntilTheSensorSpeaksOutsideTheSpan() {
        Source source = source("occupied", correction(at(1), at(3), OptionalDouble.of(12)));
        hear(source, "occupied", 0, 80);
        hear(source, "occupied", 2, 95);
        assertThat(source.occupiedAt(at(2))).hasValue(12);
        assertThat(source.assess(at(2), true))
                .isEqualTo(new Trust(State.MANUAL, TrustReason.CORRECTED, at(2), "Agent d’accueil", at(2)));
        hear(source, "occupied", 4, 70);
        assertThat(source.occupiedAt(at(4))).hasValue(70);
        assertThat(source.assess(at(4), true).state()).isEqualTo(State.LIVE);
    }

    @Test
    void showsNoNumberThatAPersonSetAside() {
        Source source = source("free", correction(at(1), at(3), OptionalDouble.empty()));
        hear(source, "free", 0, 80);
        hear(source, "free", 2, 0);
        assertThat(source.occupiedAt(at(2))).isEmpty();
        assertThat(source.assess(at(2), true))
                .isEqualTo(new Trust(State.DOUBTFUL, TrustReason.SET_ASIDE, at(2), "Agent d’accueil"));
    }

    @Test
    void callsASilentSensorSilentThoughItsLastWordWasCorrected() {
        Source source = source("occupied", correction(at(0), at(3), OptionalDouble.of(12)));
        hear(source, "occupied", 2, 95);
        assertThat(source.assess(at(1_000), true).state()).isEqualTo(State.STALE);
    }

    @Test
    void showsNoNumberOfADayWhosePassagesAreImpossible() {
        Source source = source("in-out", Layer.NONE);
        hear(source, "in", 0, 30);
        hear(source, "out", 1, 200);
        assertThat(source.assess(at(1), true).state()).isEqualTo(State.DOUBTFUL);
        assertThat(source.assess(at(1), true).reason()).isEqualTo(TrustReason.NEGATIVE);
    }

    @Test
    void countsADayWithACorrectedPassageAsCorrected() {
        Source source = source(
                "in-out",
                new Layer(List.of(
                        new StandingCorrection("porte", Property.IN, words(at(1), at(1), OptionalDouble.of(2))))));
        hear(source, "in", 0, 5);
        hear(source, "in", 1, 500);
        hear(source, "out", 2, 1);
        assertThat(source.occupiedAt(at(2))).hasValue(6);
        assertThat(source.assess(at(2), true).reason()).isEqualTo(TrustReason.CORRECTED);
    }

    private static Source source(String kind, Layer layer) {
        SourceRow row = new SourceRow(new PlaceId(UUID.randomUUID()), UUID.randomUUID(), kind, "porte", null);
        return new Source(row, () -> row.gauge(PARIS), layer, SeriesWatch.fresh(PARIS, "porte"));
    }

    private static Layer correction(Instant from, Instant until, OptionalDouble value) {
        Correction words = words(from, until, value);
        return new Layer(List.of(
                new StandingCorrection("porte", Property.OCCUPIED, words),
                new StandingCorrection("porte", Property.FREE, words)));
    }

    private static Correction words(Instant from, Instant until, OptionalDouble value) {
        return new Correction(1, from, until, value, "sonde sale", "Léa", "Agent d’accueil", at(2), null);
    }

    @Test
    void showsWhatIsTrueNowThoughSomethingOfTheFutureCameBefore() {
        Source source = source("free-percent", Layer.NONE);
        hear(source, "free-percent", 0, 90);
        source.hear(heard("free-percent", 189, 10), at(180));
        assertThat(source.assess(at(180), true).reason()).isEqualTo(TrustReason.CLOCK_AHEAD);
        hear(source, "free-percent", 182, 55);
        assertThat(source.occupiedAt(at(187))).hasValue(90);
        Trust trust = source.assess(at(187), true);
        assertThat(trust.state()).isEqualTo(State.LIVE);
        assertThat(trust.asOf()).isEqualTo(at(182));
    }

    @Test
    void believesWhatWasDatedInTheFutureOnceItsTimeHasCome() {
        Source source = source("occupied", Layer.NONE);
        source.hear(heard("occupied", 9, 180), at(0));
        assertThat(source.occupiedAt(at(8))).isEmpty();
        assertThat(source.assess(at(8), true).state()).isEqualTo(State.DOUBTFUL);
        assertThat(source.occupiedAt(at(9))).hasValue(180);
        assertThat(source.assess(at(9), true).state()).isEqualTo(State.LIVE);
    }

    @Test
    void hearsTheWordOfTheDeviceThatCounts() {
        Source source = source("occupied", Layer.NONE);
        hear(source, "occupied", 0, 3);
        assertThat(source.told(at(0))).isNull();
        hear(source, "status", 1, FeedStatus.CLOSED.ordinal());
        assertThat(source.told(at(2)))
                .isEqualTo(new Told(
                        FeedStatus.CLOSED, new Trust(State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, at(1), "porte")));
        assertThat(source.occupiedAt(at(2))).hasValue(3);
        hear(source, "status", 3, FeedStatus.OPEN.ordinal());
        assertThat(word(source, 3).decides()).isFalse();
        hear(source, "displayed", 4, 7);
        assertThat(source.occupiedAt(at(4))).hasValue(3);
    }

    @Test
    void forgetsAWordThatIsNotRepeated() {
        Source source = source("occupied", Layer.NONE);
        hear(source, "status", 0, FeedStatus.FULL.ordinal());
        assertThat(word(source, 10).trust().state()).isEqualTo(State.LIVE);
        assertThat(word(source, 30).trust().state()).isEqualTo(State.AGEING);
        assertThat(source.told(at(41))).isNull();
    }

    @Test
    void showsNoNumberOfASensorThatCallsItselfOutOfOrder() {
        Source source = source("free", Layer.NONE);
        hear(source, "free", 0, 0);
        hear(source, "status", 0, FeedStatus.NO_DATA.ordinal());
        assertThat(source.assess(at(1), true).reason()).isEqualTo(TrustReason.SOURCE_SAYS_NO_DATA);
    }

    private static Told word(Source source, int minute) {
        return Objects.requireNonNull(source.told(at(minute)));
    }

    private static void hear(Source source, String property, int minute, double value) {
        source.hear(heard(property, minute, value), at(minute));
    }

    private static Heard heard(String property, int minute, double value) {
        return new Heard("porte", property, at(minute), value, 200);
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
