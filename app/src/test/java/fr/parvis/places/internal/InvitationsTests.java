package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.kernel.Trust;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationsTests {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final Invitations invitations = new Invitations();

    @Test
    void wakesNobodyForAFewSecondsOfRoom() {
        assertThat(invitations.due(measured(70, State.LIVE), at(0))).isZero();
        assertThat(invitations.due(measured(100, State.LIVE), at(1))).isZero();
        assertThat(invitations.due(measured(70, State.LIVE), at(2))).isZero();
        assertThat(invitations.due(measured(70, State.LIVE), at(3))).isZero();
        assertThat(invitations.due(measured(70, State.LIVE), at(4))).isEqualTo(15);
    }

    @Test
    void doesNotCallTheLastTenthRoom() {
        invitations.due(measured(95, State.LIVE), at(0));
        assertThat(invitations.due(measured(95, State.LIVE), at(30))).isZero();
    }

    @Test
    void believesNeitherAnOldNorADoubtfulFigure() {
        invitations.due(measured(10, State.LIVE), at(0));
        assertThat(invitations.due(measured(10, State.AGEING), at(5))).isZero();
        assertThat(invitations.due(unknown(State.STALE), at(6))).isZero();
        assertThat(invitations.due(measured(10, State.LIVE), at(7))).isZero();
        assertThat(invitations.due(measured(10, State.LIVE), at(9))).isEqualTo(45);
    }

    @Test
    void sendsNoMoreThanHalfOfTheFreePlacesHoldWithThoseOnTheirWay() {
        invitations.due(measured(80, State.LIVE), at(0));
        assertThat(invitations.due(measured(80, State.LIVE), at(2))).isEqualTo(10);
        for (int told = 0; told < 10; told++) {
            invitations.tell(at(2));
        }
        assertThat(invitations.due(measured(80, State.LIVE), at(10))).isZero();
        assertThat(invitations.due(measured(70, State.LIVE), at(11))).isEqualTo(5);
        assertThat(invitations.due(measured(80, State.LIVE), at(23))).isEqualTo(10);
    }

    @Test
    void believesAPersonOnTheSpotAtOnceAndTellsAFew() {
        Figure said = new Figure(
                null, 100, Level.ROOM, new Trust(State.MANUAL, TrustReason.SAID_BY_OFFICER, START, "Gardien"), null);
        assertThat(invitations.due(said, at(0))).isEqualTo(5);
    }

    private static Figure measured(int occupied, State state) {
        return new Figure(
                occupied, 100, Level.of(occupied, 100), new Trust(state, TrustReason.NONE, START, "compteur"), null);
    }

    private static Figure unknown(State state) {
        return new Figure(null, 100, null, new Trust(state, TrustReason.SILENT, START, "compteur"), null);
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
