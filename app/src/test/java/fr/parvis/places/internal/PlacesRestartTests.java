package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.database.Scope;
import fr.parvis.identity.TestClock;
import fr.parvis.kernel.Trust.State;
import fr.parvis.kernel.TrustReason;
import fr.parvis.places.Confirmations;
import fr.parvis.places.Figure;
import fr.parvis.places.Level;
import fr.parvis.places.OpenPlace.Measure;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.places.SayLevel;
import fr.parvis.telemetry.CorrectObservations;
import fr.parvis.telemetry.Corrections;
import fr.parvis.telemetry.Property;
import fr.parvis.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One story: places of every kind are measured, said and corrected, and a restart in between changes no figure. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlacesRestartTests {

    private static final List<String> KINDS = List.of("occupied", "free", "occupied-percent", "free-percent");

    private TestDatabase database;
    private final TestClock clock = new TestClock();
    private PlacesTestHouse house;
    private PlaceId said;

    @BeforeAll
    void opensPlacesOfEveryKind() {
        database = TestDatabase.fresh();
        house = PlacesTestHouse.open(database, clock);
        for (String kind : KINDS) {
            house.place("place-" + kind, List.of(new Measure(kind, "capteur-" + kind)));
        }
        house.place("place-in-out", List.of(new Measure("in-out", "porte")));
        house.place("place-early", List.of(new Measure("in-out", "porte-tot", LocalTime.of(9, 30))));
        house.place("place-spaces", null, List.of(new Measure("spaces", "borne-")));
        house.place("place-corrected", List.of(new Measure("occupied", "corrige")));
        house.place("place-set-aside", List.of(new Measure("occupied", "ecarte")));
        said = house.place("place-said", List.of());
        speak();
    }

    @AfterAll
    void closes() {
        house.close();
        database.close();
    }

    private void speak() {
        for (int minute = 50; minute >= 1; minute -= 7) {
            for (String kind : KINDS) {
                house.observe("capteur-" + kind, kind, Duration.ofMinutes(minute), 20 + minute);
            }
            house.observe("porte", "in", Duration.ofMinutes(minute), 3);
            house.observe("porte", "out", Duration.ofMinutes(minute - 1), 1);
            house.observe("porte-tot", "in", Duration.ofMinutes(minute), 2);
            house.observe("borne-" + minute, "space", Duration.ofMinutes(minute), minute % 2);
            house.observe("borne-fixe", "space", Duration.ofMinutes(minute), 1);
            house.observe("corrige", "occupied", Duration.ofMinutes(minute), 60 + minute);
            house.observe("ecarte", "occupied", Duration.ofMinutes(minute), 60 + minute);
        }
    }

    private Map<String, Figure> figures() {
        house.get(Square.class).reassessAll();
        Map<String, Figure> figures = new TreeMap<>();
        house.get(Places.class)
                .listPlaces(List.of(PlacesTestHouse.TOWN))
                .forEach(seen -> figures.put(seen.place().slug(), seen.figure()));
        return figures;
    }

    private void restart() {
        house.close();
        house = PlacesTestHouse.open(database, clock);
    }

    private int correct(String device, OptionalDouble value) {
        Instant now = clock.instant();
        return Scope.of(PlacesTestHouse.TOWN)
                .call(() -> house.get(Corrections.class)
                        .correct(new CorrectObservations(
                                PlacesTestHouse.TOWN,
                                device,
                                Property.OCCUPIED,
                                now.minus(Duration.ofMinutes(10)),
                                now,
                                value,
                                "Sonde mouillée",
                                "Léa",
                                "Agent d’accueil")));
    }

    @Test
    @Order(1)
    void countsEveryKindOfSourceAsItSpeaks() {
        await().untilAsserted(() -> {
            assertThat(house.occupied("place-occupied")).isEqualTo(21);
            assertThat(house.occupied("place-free")).isEqualTo(79);
            assertThat(house.occupied("place-occupied-percent")).isEqualTo(21);
            assertThat(house.occupied("place-free-percent")).isEqualTo(79);
            assertThat(house.occupied("place-in-out")).isEqualTo(16);
            assertThat(house.occupied("place-early")).isEqualTo(10);
            assertThat(house.occupied("place-spaces")).isEqualTo(5);
            assertThat(house.occupied("place-corrected")).isEqualTo(61);
        });
    }

    @Test
    @Order(2)
    void judgesAnewAsSoonAsAPersonCorrects() {
        correct("corrige", OptionalDouble.of(33));
        correct("ecarte", OptionalDouble.empty());
        Figure corrected = house.figure("place-corrected");
        assertThat(corrected.occupied()).isEqualTo(33);
        assertThat(corrected.trust().state()).isEqualTo(State.MANUAL);
        assertThat(corrected.trust().reason()).isEqualTo(TrustReason.CORRECTED);
        assertThat(corrected.trust().source()).isEqualTo("Agent d’accueil");
        assertThat(corrected.trust().asOf()).isEqualTo(clock.instant());
        Figure aside = house.figure("place-set-aside");
        assertThat(aside.occupied()).isNull();
        assertThat(aside.trust().reason()).isEqualTo(TrustReason.SET_ASIDE);
    }

    @Test
    @Order(3)
    void changesNoFigureByARestart() {
        say(Level.FULL, 100);
        house.get(ResidentAnswers.class).answer(PlacesTestHouse.TOWN, said, true, "192.0.2.1");
        Map<String, Figure> before = figures();
        assertThat(before).hasSize(10);
        restart();
        assertThat(figures()).isEqualTo(before);
        assertThat(house.get(ResidentAnswers.class).of(said)).isEqualTo(new Confirmations(1, 0));
        assertThat(house.figure("place-said").trust().state()).isEqualTo(State.MANUAL);
    }

    @Test
    @Order(4)
    void goesOnCountingWhereItStopped() {
        house.observe("porte", "in", Duration.ofSeconds(30), 4);
        await().untilAsserted(() -> assertThat(house.occupied("place-in-out")).isEqualTo(20));
        Map<String, Figure> before = figures();
        restart();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void readsTheDayAgainWhenAPassageComesTooLate() {
        house.observe("porte", "in", Duration.ofMinutes(40), 5);
        await().untilAsserted(() -> assertThat(house.occupied("place-in-out")).isEqualTo(25));
        Map<String, Figure> before = figures();
        restart();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void believesTheSensorAgainWhenACorrectionIsWithdrawn() {
        Corrections corrections = house.get(Corrections.class);
        Scope.of(PlacesTestHouse.TOWN).run(() -> {
            for (String device : List.of("corrige", "ecarte")) {
                int standing = corrections
                        .list(PlacesTestHouse.TOWN, device, Property.OCCUPIED)
                        .getFirst()
                        .id();
                corrections.withdraw(PlacesTestHouse.TOWN, standing, "Zoé");
            }
        });
        assertThat(house.occupied("place-corrected")).isEqualTo(61);
        assertThat(house.figure("place-set-aside").trust().state()).isIn(State.LIVE, State.AGEING);
        Map<String, Figure> before = figures();
        restart();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void learnsWhatIsUsualOfPassagesAndSpacesAndKeepsIt() {
        Instant then = clock.instant().minus(Duration.ofHours(2));
        for (int week = 1; week <= 3; week++) {
            for (int space = 1; space <= 4; space++) {
                house.observe(
                        "borne-" + space, "space", Duration.ofDays(7L * week).plusMinutes(90), 1);
            }
            house.observe("porte", "in", Duration.ofDays(7L * week).plusMinutes(90), 40);
            house.observe("porte", "out", Duration.ofDays(7L * week).plusMinutes(30), 10);
        }
        house.get(UsualLearning.class).learn();
        List<@Nullable Integer> passages = usual("place-in-out", then);
        assertThat(passages).containsExactly(20);
        assertThat(usual("place-spaces", then)).containsExactly(4);
        restart();
        assertThat(usual("place-in-out", then)).isEqualTo(passages);
    }

    private List<@Nullable Integer> usual(String slug, Instant moment) {
        return house.get(Places.class).listUsual(PlacesTestHouse.TOWN, slug, List.of(moment));
    }

    @Test
    @Order(8)
    void keepsClosedAndFullApartFromEmptyAcrossARestart() {
        house.observe("capteur-occupied", "occupied", Duration.ofSeconds(55), 3);
        house.observe("capteur-occupied", "status", Duration.ofSeconds(50), "closed");
        house.observe("capteur-free", "status", Duration.ofSeconds(50), "full");
        await().untilAsserted(() -> {
            assertThat(house.figure("place-occupied").trust().reason()).isEqualTo(TrustReason.SOURCE_SAYS_CLOSED);
            assertThat(house.figure("place-free").level()).isEqualTo(Level.FULL);
        });
        Map<String, Figure> before = figures();
        restart();
        assertThat(figures()).isEqualTo(before);
        house.observe("capteur-occupied", "status", Duration.ofSeconds(40), "open");
        await().untilAsserted(() -> assertThat(house.occupied("place-occupied")).isEqualTo(3));
    }

    @Test
    @Order(9)
    void startsTheNightAtZeroAfterARestartToo() {
        clock.pass(Duration.ofHours(20));
        house.observe("porte", "in", Duration.ofMinutes(1), 2);
        await().untilAsserted(() -> assertThat(house.occupied("place-in-out")).isEqualTo(2));
        Map<String, Figure> before = figures();
        restart();
        assertThat(figures()).isEqualTo(before);
    }

    /** A tap while it was open is no word against a day that is closed afterwards; one after that is, after a restart too. */
    @Test
    @Order(10)
    void closesAgainstAWordThatWasGivenBeforeTheHoursChanged() {
        say(Level.ROOM, null);
        Scope.of(PlacesTestHouse.TOWN)
                .run(() -> house.get(Places.class).setHours(PlacesTestHouse.TOWN, said, "2020-2090 off"));
        assertThat(house.figure("place-said").trust().reason()).isEqualTo(TrustReason.OUTSIDE_HOURS);
        restart();
        assertThat(house.figure("place-said").trust().reason()).isEqualTo(TrustReason.OUTSIDE_HOURS);
        say(Level.ROOM, null);
        assertThat(house.figure("place-said").level()).isEqualTo(Level.ROOM);
        restart();
        assertThat(house.figure("place-said").level()).isEqualTo(Level.ROOM);
    }

    private void say(Level level, @Nullable Integer occupied) {
        SayLevel word = new SayLevel(
                PlacesTestHouse.TOWN, said, level, occupied, Duration.ofHours(2), UUID.randomUUID(), "Gardien");
        Scope.of(PlacesTestHouse.TOWN).run(() -> house.get(Places.class).say(word));
    }
}
