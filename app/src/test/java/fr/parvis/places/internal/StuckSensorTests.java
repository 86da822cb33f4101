package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.identity.TestClock;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.OpenPlace.Measure;
import fr.parvis.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found wrong with a sensor is not forgotten: not by an officer's change, nor by a crash. */
class StuckSensorTests {

    @Test
    void staysDoubtedWhateverIsLoadedAgain() {
        TestClock clock = new TestClock();
        try (TestDatabase database = TestDatabase.fresh()) {
            try (PlacesTestHouse house = PlacesTestHouse.open(database, clock)) {
                house.place("place-stuck", List.of(new Measure("occupied", "coince")));
                for (int half = 10 * 48; half >= 0; half--) {
                    house.observe("coince", "occupied", Duration.ofMinutes(30L * half), 74);
                }
                doubts(house);
                house.get(PlaceLoading.class).load(PlacesTestHouse.TOWN);
                doubts(house);
            }
            database.execute("delete from places.learnt"); // as after a crash before anything was kept
            try (PlacesTestHouse house = PlacesTestHouse.open(database, clock)) {
                doubts(house);
            }
        }
    }

    private static void doubts(PlacesTestHouse house) {
        await().untilAsserted(() -> {
            house.get(Square.class).reassessAll();
            assertThat(house.figure("place-stuck").trust().reason()).isEqualTo(TrustReason.FROZEN);
        });
    }
}
