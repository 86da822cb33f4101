package fr.parvis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.TrustReason;
import fr.parvis.ui.FigureView.Answer;
import fr.parvis.ui.FigureView.Kind;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class FigureViewTests {

    @Example
    void announcesAFullPlace() {
        assertThat(figure(Kind.PRESENT, 240, 240, Trust.State.LIVE).answer()).isEqualTo(Answer.FULL);
        assertThat(figure(Kind.FREE, 0, 450, Trust.State.LIVE).answer()).isEqualTo(Answer.FULL);
        assertThat(figure(Kind.FREE, 0, null, Trust.State.LIVE).answer()).isEqualTo(Answer.FULL);
    }

    @Example
    void announcesLittleRoomUnderATenth() {
        assertThat(figure(Kind.FREE, 40, 450, Trust.State.LIVE).answer()).isEqualTo(Answer.LITTLE);
        assertThat(figure(Kind.PRESENT, 100, 450, Trust.State.AGEING).answer()).isEqualTo(Answer.ROOM);
    }

    @Property
    void neverShowsTheNumberOfASensorThatCannotBeTrusted(
            @ForAll Trust.State state, @ForAll @IntRange(max = 500) int value) {
        FigureView figure = figure(Kind.PRESENT, value, 300, state);
        boolean trusted = state == Trust.State.LIVE || state == Trust.State.AGEING || state == Trust.State.MANUAL;
        assertThat(figure.showsNumber()).isEqualTo(trusted);
        assertThat(figure.hasBar()).isEqualTo(trusted);
    }

    @Example
    void saysClosedWhateverTheCounterSays() {
        assertThat(figure(Kind.PRESENT, 0, 300, Trust.State.CLOSED).answer()).isEqualTo(Answer.CLOSED);
    }

    @Example
    void saysWhatIsUsualWhenTheSensorIsSilent() {
        FigureView silent = figure(Kind.PRESENT, 12, 200, Trust.State.STALE);
        assertThat(silent.showsUsual()).isTrue();
        assertThat(silent.usualLevel()).isEqualTo(FigureView.Level.MEDIUM);
        assertThat(figure(Kind.PRESENT, 12, 200, Trust.State.CLOSED).showsUsual())
                .isFalse();
    }

    @Example
    void answersByTheHoursWhereTheyAreWhatMatters() {
        FigureView closed = withHours(Trust.State.CLOSED, TrustReason.OUTSIDE_HOURS, "Fermé, ouvre demain", null);
        assertThat(closed.hoursAnswer()).isEqualTo("Fermé, ouvre demain");
        assertThat(closed.sign()).isEqualTo("closed");
        FigureView uncounted = withHours(Trust.State.ABSENT, TrustReason.NO_SENSOR, null, "Ouvert, ferme à 18 h");
        assertThat(uncounted.hoursAnswer()).isEqualTo("Ouvert, ferme à 18 h");
        assertThat(uncounted.sign()).isEqualTo("open");
    }

    @Example
    void doesNotHideByTheHoursThatASensorIsSilent() {
        FigureView mute = withHours(Trust.State.ABSENT, TrustReason.NEVER_SPOKE, null, "Ouvert, ferme à 18 h");
        assertThat(mute.hoursAnswer()).isNull();
        assertThat(mute.sign()).isEqualTo("unknown");
        FigureView closedByHand = withHours(Trust.State.CLOSED, TrustReason.SAID_BY_OFFICER, null, null);
        assertThat(closedByHand.hoursAnswer()).isNull();
        assertThat(closedByHand.sign()).isEqualTo("closed");
    }

    @Property
    void laysAllStonesOnlyWhenFullAndNoneOnlyWhenEmpty(@ForAll @IntRange(max = 1000) int value) {
        long laid =
                Stones.of(value / 1000.0).stream().filter(Stones.Stone::laid).count();
        assertThat(laid == 0).isEqualTo(value == 0);
        assertThat(laid == Stones.COUNT).isEqualTo(value == 1000);
    }

    private static FigureView withHours(
            Trust.State state, TrustReason reason, @Nullable String sentence, @Nullable String note) {
        Trust trust = new Trust(state, reason, null, "test");
        return new FigureView(
                "f", "Piscine", null, Kind.PRESENT, null, null, null, trust, sentence, note, Provenance.REAL, null);
    }

    private static FigureView figure(Kind kind, int value, @Nullable Integer capacity, Trust.State state) {
        Trust trust = new Trust(state, TrustReason.NONE, null, "test");
        return new FigureView(
                "f", "Piscine", null, kind, value, capacity, 100, trust, null, null, Provenance.REAL, null);
    }
}
