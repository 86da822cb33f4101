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

    @Property
    void laysAllStonesOnlyWhenFullAndNoneOnlyWhenEmpty(@ForAll @IntRange(max = 1000) int value) {
        long laid =
                Stones.of(value / 1000.0).stream().filter(Stones.Stone::laid).count();
        assertThat(laid == 0).isEqualTo(value == 0);
        assertThat(laid == Stones.COUNT).isEqualTo(value == 1000);
    }

    private static FigureView figure(Kind kind, int value, @Nullable Integer capacity, Trust.State state) {
        Trust trust = new Trust(state, TrustReason.NONE, null, "test");
        return new FigureView(
                "f", "Piscine", null, kind, value, capacity, 100, trust, null, null, Provenance.REAL, null);
    }
}
