package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.internal.FigureRule.Evidence;
import fr.parvis.telemetry.spi.FeedStatus;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureRuleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Trust LIVE = new Trust(State.LIVE, TrustReason.NONE, NOW.minusSeconds(40), "compteur");
    private static final Trust MUTE = new Trust(State.STALE, TrustReason.SILENT, NOW.minusSeconds(7200), "compteur");
    private static final Trust NO_SENSOR = new Trust(State.ABSENT, TrustReason.NO_SENSOR, null, "");

    @Test
    void showsWhatATrustedSensorSays() {
        Figure figure = judge(true, null, 120, LIVE, null);
        assertThat(figure.occupied()).isEqualTo(120);
        assertThat(figure.free()).isEqualTo(80);
        assertThat(figure.level()).isEqualTo(Level.FILLING);
        assertThat(figure.trust().state()).isEqualTo(State.LIVE);
    }

    @Test
    void neverShowsTheNumberOfADeadSensor() {
        Figure figure = judge(true, null, 120, MUTE, 20);
        assertThat(figure.occupied()).isNull();
        assertThat(figure.level()).isNull();
        assertThat(figure.trust()).isEqualTo(MUTE);
        assertThat(figure.usual()).isEqualTo(20);
    }

    @Test
    void saysClosedOutsideTheHoursWhateverTheCounterSays() {
        Figure figure = judge(false, null, 0, LIVE, null);
        assertThat(figure.occupied()).isNull();
        assertThat(figure.trust().state()).isEqualTo(State.CLOSED);
        assertThat(figure.trust().reason()).isEqualTo(TrustReason.OUTSIDE_HOURS);
    }

    @Test
    void believesThePersonOnTheSpotBeforeTheSensor() {
        Figure figure = judge(true, said(Level.FULL, 300, 600), 10, LIVE, null);
        assertThat(figure.level()).isEqualTo(Level.FULL);
        assertThat(figure.trust().state()).isEqualTo(State.MANUAL);
        assertThat(figure.trust().source()).isEqualTo("maître-nageur");
    }

    @Test
    void believesALiveSensorAgainWhenItSpokeLongAfterThePerson() {
        Figure figure = judge(true, said(Level.FULL, 3600, 600), 10, LIVE, null);
        assertThat(figure.trust().state()).isEqualTo(State.LIVE);
    }

    @Test
    void forgetsAWordThatHasExpired() {
        Figure figure = judge(true, said(Level.FULL, 7200, -1), 10, MUTE, null);
        assertThat(figure.trust().state()).isEqualTo(State.STALE);
    }

    @Test
    void isClosedWhenThePersonOnTheSpotSaysSoThoughTheHoursSayOpen() {
        Figure figure = judge(true, said(null, 60, 600), 10, LIVE, null);
        assertThat(figure.trust().state()).isEqualTo(State.CLOSED);
        assertThat(figure.trust().reason()).isEqualTo(TrustReason.SAID_BY_OFFICER);
    }

    @Test
    void saysWhatIsUsualWhereThereIsNoSensor() {
        Figure figure = judge(null, null, -1, NO_SENSOR, 130);
        assertThat(figure.trust().state()).isEqualTo(State.USUAL);
        assertThat(figure.occupied()).isNull();
        assertThat(figure.usualLevel()).isEqualTo(Level.FILLING);
    }

    @Test
    void admitsThatNothingIsKnown() {
        assertThat(judge(null, null, -1, NO_SENSOR, null).trust().state()).isEqualTo(State.ABSENT);
    }

    @Test
    void showsFullAndNotMoreThanFullForACountingDrift() {
        Figure figure = judge(true, null, 203, LIVE, null);
        assertThat(figure.occupied()).isEqualTo(200);
        assertThat(figure.level()).isEqualTo(Level.FULL);
    }

    private static Figure judge(
            @Nullable Boolean open, @Nullable Statement said, double measured, Trust sensor, @Nullable Integer usual) {
        OptionalDouble heard = measured < 0 ? OptionalDouble.empty() : OptionalDouble.of(measured);
        return FigureRule.judge(new Evidence(open, said, heard, sensor, null, 200, usual), NOW);
    }

    @Test
    void isClosedWhenTheSourceSaysSoAndNotEmpty() {
        Figure figure = told(FeedStatus.CLOSED, State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, 3, null);
        assertThat(figure.trust())
                .isEqualTo(new Trust(State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, NOW.minusSeconds(60), "compteur"));
        assertThat(figure.occupied()).isNull();
        assertThat(figure.level()).isNull();
    }

    @Test
    void hasNoRoomWhenTheSourceSaysFullThoughItCountsFew() {
        Figure figure = told(FeedStatus.FULL, State.LIVE, TrustReason.NONE, 3, null);
        assertThat(figure.level()).isEqualTo(Level.FULL);
        assertThat(figure.occupied()).isNull();
        assertThat(figure.free()).isNull();
        assertThat(figure.trust().asOf()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void believesThePersonOnTheSpotBeforeTheWordOfASensorThatSpokeBefore() {
        Figure figure =
                told(FeedStatus.CLOSED, State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, 3, said(Level.ROOM, 300, 600));
        assertThat(figure.level()).isEqualTo(Level.ROOM);
        Figure later =
                told(FeedStatus.CLOSED, State.CLOSED, TrustReason.SOURCE_SAYS_CLOSED, 3, said(Level.ROOM, 3600, 600));
        assertThat(later.trust().state()).isEqualTo(State.CLOSED);
    }

    private static Figure told(
            FeedStatus word, State state, TrustReason reason, double measured, @Nullable Statement said) {
        Told told = new Told(word, new Trust(state, reason, NOW.minusSeconds(60), "compteur"));
        Trust counted = new Trust(State.LIVE, TrustReason.NONE, NOW.minusSeconds(200), "compteur");
        return FigureRule.judge(new Evidence(true, said, OptionalDouble.of(measured), counted, told, 200, null), NOW);
    }

    @Test
    void letsAPersonOnTheSpotOpenLate() {
        assertThat(judge(false, room(true), -1, NO_SENSOR, null).level()).isEqualTo(Level.ROOM);
        assertThat(judge(false, room(false), -1, NO_SENSOR, null).trust().state())
                .isEqualTo(State.CLOSED);
    }

    private static Statement room(boolean inSpite) {
        return new Statement(Level.ROOM, null, NOW.minusSeconds(60), NOW.plusSeconds(3_600), inSpite, "maître-nageur");
    }

    /** An officer types another capacity: what the sensor said before does not fit into it. */
    @Test
    void doubtsWhatThePlaceCannotHold() {
        Figure tooMany = judge(true, null, 237, LIVE, null);
        assertThat(tooMany.trust())
                .isEqualTo(new Trust(State.DOUBTFUL, TrustReason.OVER_CAPACITY, LIVE.asOf(), LIVE.source()));
        assertThat(tooMany.occupied()).isNull();
        Figure fewerThanNobody =
                FigureRule.judge(new Evidence(true, null, OptionalDouble.of(-165), LIVE, null, 50, null), NOW);
        assertThat(fewerThanNobody.trust().reason()).isEqualTo(TrustReason.OVER_CAPACITY);
        assertThat(fewerThanNobody.free()).isNull();
    }

    private static Statement said(@Nullable Level level, long secondsAgo, long expiresIn) {
        return new Statement(
                level, null, NOW.minusSeconds(secondsAgo), NOW.plusSeconds(expiresIn), false, "maître-nageur");
    }
}
