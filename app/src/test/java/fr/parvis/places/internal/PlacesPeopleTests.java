package fr.parvis.places.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.parvis.database.Scope;
import fr.parvis.identity.TestClock;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.Trust.State;
import fr.parvis.places.AskForRoom;
import fr.parvis.places.Confirmations;
import fr.parvis.places.OpenPlace.Measure;
import fr.parvis.places.PlaceAlert;
import fr.parvis.places.PlaceAlerts;
import fr.parvis.places.PlaceId;
import fr.parvis.places.Places;
import fr.parvis.places.Places.CapacitySince;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.places.RoomWatches;
import fr.parvis.places.RoomWatches.Answer;
import fr.parvis.testing.SmtpSink;
import fr.parvis.testing.SmtpSink.Mail;
import fr.parvis.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.PlatformTransactionManager;

/** People who wait for room, people who confirm what is shown, officers who are alerted: with a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesPeopleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TestClock clock = new TestClock();
    private TestDatabase database;
    private SmtpSink mail;
    private PlacesTestHouse house;

    @BeforeAll
    void opens() {
        database = TestDatabase.fresh();
        mail = SmtpSink.open();
        house = PlacesTestHouse.open(
                database, clock, "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port());
    }

    @AfterAll
    void closes() {
        house.close();
        mail.close();
        database.close();
    }

    /** A place that holds ten and is full. */
    private PlaceId full(String slug) {
        PlaceId place = house.place(slug, List.of(new Measure("occupied", slug)));
        Scope.of(PlacesTestHouse.TOWN)
                .run(() -> house.get(Places.class)
                        .setCapacity(
                                PlacesTestHouse.TOWN,
                                place,
                                new CapacitySince(Instant.parse("2026-01-01T00:00:00Z"), 10, "")));
        measure(slug, 10);
        return place;
    }

    private void measure(String slug, int occupied) {
        clock.pass(Duration.ofSeconds(1));
        house.observe(slug, "occupied", Duration.ZERO, occupied);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(house.occupied(slug)).isEqualTo(occupied));
    }

    /** What the clock of the house does by itself, at once. */
    private void timePasses(Duration time) {
        clock.pass(time);
        house.get(ObservationEar.class).timePasses();
        house.get(RoomPost.class).write();
    }

    private Answer ask(PlaceId place, String address, String language, String from) {
        return house.get(RoomWatches.class)
                .ask(new AskForRoom(PlacesTestHouse.TOWN, place, "clapiers", null, address, language, from));
    }

    private Mail next() {
        return Objects.requireNonNull(mail.poll());
    }

    private static String token(Mail letter) {
        return letter.link().replaceFirst("^/clapiers/prevenir/", "");
    }

    private Answer confirm(String token) {
        return house.get(RoomWatches.class).confirm(List.of(PlacesTestHouse.TOWN), token);
    }

    private int kept(PlaceId place) {
        return database.in(
                Scope.of(PlacesTestHouse.TOWN),
                jdbc -> jdbc.sql("select count(*) from places.room_watch where place_id = :place")
                        .param("place", place.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void writesOnceToTheFirstWhoConfirmedAndErasesTheAddress() {
        PlaceId place = full("bassin");
        ask(place, "ana@exemple.fr", "fr", "192.0.2.1");
        Mail ana = next();
        ask(place, "bob@exemple.fr", "en", "198.51.100.1");
        Mail bob = next();
        assertThat(ana.to()).isEqualTo("ana@exemple.fr");
        assertThat(ana.subject()).isEqualTo("bassin\u00a0: confirmez votre demande");
        assertThat(bob.subject()).isEqualTo("bassin: confirm your request");
        assertThat(bob.text()).contains("press the button");
        assertThat(confirm(token(bob))).isEqualTo(Answer.WAITING);
        clock.pass(Duration.ofSeconds(1));
        assertThat(confirm(token(ana))).isEqualTo(Answer.WAITING);

        measure("bassin", 8);
        timePasses(Duration.ofMinutes(3));
        Mail told = next();
        assertThat(told.to()).isEqualTo("bob@exemple.fr");
        assertThat(told.subject()).isEqualTo("bassin: there is room");
        assertThat(told.text()).contains("2 free places at", "just been deleted");
        assertThat(told.link()).isEqualTo("/clapiers/lieux/bassin");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(place)).isEqualTo(1));

        clock.pass(Duration.ofMinutes(21));
        measure("bassin", 8);
        timePasses(Duration.ZERO);
        assertThat(next().to()).isEqualTo("ana@exemple.fr");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(place)).isZero());
        assertThat(mail.waiting()).isZero();
    }

    @Test
    void triesALetterAgainThatDidNotLeave() {
        PlaceId place = full("patinoire");
        ask(place, "chloe@exemple.fr", "fr", "203.0.113.5");
        confirm(token(next()));
        mail.refuse(true);
        measure("patinoire", 2);
        timePasses(Duration.ofMinutes(3));
        assertThat(kept(place)).isEqualTo(1);
        assertThat(mail.waiting()).isZero();
        mail.refuse(false);
        timePasses(Duration.ZERO);
        assertThat(next().subject()).isEqualTo("patinoire\u00a0: il y a de la place");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(place)).isZero());
    }

    @Test
    void erasesWhatNobodyConfirmsWithinTheHourAndWhatTheDayEnds() {
        PlaceId place = full("gymnase");
        ask(place, "dora@exemple.fr", "fr", "192.0.2.33");
        String unconfirmed = token(next());
        ask(place, "eve@exemple.fr", "fr", "192.0.2.34");
        String confirmed = token(next());
        confirm(confirmed);
        clock.pass(Duration.ofMinutes(61));
        List<BodyId> town = List.of(PlacesTestHouse.TOWN);
        assertThat(house.get(RoomWatches.class).find(town, unconfirmed)).isEmpty();
        assertThatThrownBy(() -> confirm(unconfirmed)).hasMessageContaining("watch-expired");
        house.get(RoomPost.class).erase();
        assertThat(kept(place)).isEqualTo(1);
        assertThat(house.get(RoomWatches.class)
                        .find(town, confirmed)
                        .orElseThrow()
                        .confirmed())
                .isTrue();
        clock.pass(Duration.ofHours(24));
        house.get(RoomPost.class).erase();
        assertThat(kept(place)).isZero();
    }

    @Test
    void erasesAtOnceWhenTheyStop() {
        PlaceId place = full("stade");
        ask(place, "fred@exemple.fr", "fr", "192.0.2.40");
        String token = token(next());
        confirm(token);
        house.get(RoomWatches.class).stop(List.of(PlacesTestHouse.TOWN), token);
        assertThat(kept(place)).isZero();
        house.get(RoomWatches.class).stop(List.of(PlacesTestHouse.TOWN), token);
    }

    @Test
    void keepsNothingWhereThereIsRoomAlready() {
        PlaceId place = full("piste");
        measure("piste", 3);
        assertThat(ask(place, "gil@exemple.fr", "fr", "192.0.2.50")).isEqualTo(Answer.ROOM_NOW);
        assertThat(kept(place)).isZero();
    }

    @Test
    void refusesWhatIsNoAddressAndWhatIsTooMuch() {
        PlaceId place = full("terrain");
        assertThatThrownBy(() -> ask(place, "pas une adresse", "fr", "192.0.2.60"))
                .hasMessageContaining("bad-address");
        for (int i = 0; i < 5; i++) {
            assertThat(ask(place, "hana@exemple.fr", "fr", "192.0.2.61")).isEqualTo(Answer.LETTER);
        }
        for (int letter = 0; letter < 3; letter++) {
            assertThat(next().to()).isEqualTo("hana@exemple.fr");
        }
        assertThat(kept(place)).isEqualTo(1);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 12; i++) {
                        ask(place, "hana@exemple.fr", "fr", "192.0.2.61");
                    }
                })
                .hasMessageContaining("too-many-watches");
        assertThat(mail.waiting()).isZero();
    }

    @Test
    void countsAnswersApartAndTellsTheDeskWhenManyContradict() {
        PlaceId place = full("salle");
        ResidentAnswers answers = house.get(ResidentAnswers.class);
        answers.answer(PlacesTestHouse.TOWN, place, true, "192.0.2.1");
        answers.answer(PlacesTestHouse.TOWN, place, true, "192.0.2.1");
        answers.answer(PlacesTestHouse.TOWN, place, false, "192.0.2.2");
        assertThat(answers.of(place)).isEqualTo(new Confirmations(1, 1));
        answers.answer(PlacesTestHouse.TOWN, place, false, "192.0.2.1");
        assertThat(answers.of(place)).isEqualTo(new Confirmations(0, 2));
        answers.answer(PlacesTestHouse.TOWN, place, false, "198.51.100.7");
        assertThat(house.occupied("salle")).isEqualTo(10);

        AlertWatch watch = house.get(AlertWatch.class);
        watch.look();
        clock.pass(Duration.ofMinutes(2));
        watch.look();
        PlaceAlert alert = alert(place);
        assertThat(alert.trust()).isNull();
        assertThat(alert.waits()).isTrue();
        acknowledge(alert);
        assertThat(alert(place).seenBy()).isEqualTo("Léa (Agent)");

        clock.pass(Duration.ofMinutes(61));
        assertThat(answers.of(place)).isEqualTo(Confirmations.NONE);
        watch.look();
        assertThat(alerts(place)).noneMatch(each -> each.trust() == null && each.overAt() == null);
    }

    @Test
    void refusesACrowdFromOneNetwork() {
        PlaceId place = full("halle");
        ResidentAnswers answers = house.get(ResidentAnswers.class);
        for (int host = 1; host <= 20; host++) {
            answers.answer(PlacesTestHouse.TOWN, place, false, "203.0.113." + host);
        }
        assertThatThrownBy(() -> answers.answer(PlacesTestHouse.TOWN, place, false, "203.0.113.21"))
                .hasMessageContaining("too-many-answers");
        assertThat(answers.of(place)).isEqualTo(new Confirmations(0, 20));
    }

    @Test
    void alertsWhenASourceDiesUntilItSpeaksAgain() {
        PlaceId place = full("dojo");
        AlertWatch watch = house.get(AlertWatch.class);
        Instant last = clock.instant();
        clock.pass(Duration.ofHours(12));
        watch.look();
        clock.pass(Duration.ofMinutes(2));
        watch.look();
        PlaceAlert dead = alert(place);
        assertThat(dead.device()).isEqualTo("dojo");
        assertThat(Objects.requireNonNull(dead.trust()).state()).isEqualTo(State.STALE);
        assertThat(dead.since()).isEqualTo(Instant.ofEpochSecond(last.getEpochSecond()));
        acknowledge(dead);

        measure("dojo", 4);
        watch.look();
        assertThat(alerts(place)).allMatch(alert -> alert.overAt() != null).hasSize(1);
        assertThatThrownBy(
                        () -> acknowledge(new PlaceAlert(UUID.randomUUID(), place, null, null, last, null, null, null)))
                .hasMessageContaining("no-such-alert");
    }

    @Test
    void endsTheAlertsOfAPlaceThatClosesForGood() {
        PlaceId place = full("gradins");
        AlertWatch watch = house.get(AlertWatch.class);
        clock.pass(Duration.ofHours(12));
        watch.look();
        clock.pass(Duration.ofMinutes(2));
        watch.look();
        assertThat(alert(place).waits()).isTrue();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Scope.of(PlacesTestHouse.TOWN)
                .run(() -> house.get(Places.class).closeForGood(PlacesTestHouse.TOWN, place, today.minusDays(1)));
        assertThat(house.get(Places.class).findPlace(PlacesTestHouse.TOWN, "gradins"))
                .isEmpty();
        watch.look();
        assertThat(alerts(place)).allMatch(alert -> alert.overAt() != null).isNotEmpty();
    }

    @Test
    void saysThatAllIsWellOnlyOnceItHasLookedForAMoment() {
        AlertWatch fresh = new AlertWatch(
                house.get(Square.class),
                house.get(ResidentAnswers.class),
                house.get(AlertStore.class),
                house.get(PlatformTransactionManager.class),
                clock);
        clock.pass(Duration.ofHours(1));
        assertThat(fresh.hasJudged()).isFalse();
        fresh.look();
        assertThat(fresh.hasJudged()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(fresh.hasJudged()).isTrue();
    }

    private void acknowledge(PlaceAlert alert) {
        Scope.of(PlacesTestHouse.TOWN)
                .run(() -> house.get(PlaceAlerts.class)
                        .acknowledge(PlacesTestHouse.TOWN, alert.id(), UUID.randomUUID(), "Léa (Agent)"));
    }

    private PlaceAlert alert(PlaceId place) {
        return alerts(place).stream()
                .filter(alert -> alert.overAt() == null)
                .findFirst()
                .orElseThrow();
    }

    private List<PlaceAlert> alerts(PlaceId place) {
        return Scope.of(PlacesTestHouse.TOWN)
                .call(() -> house.get(PlaceAlerts.class).list(PlacesTestHouse.TOWN))
                .stream()
                .filter(alert -> alert.place().equals(place))
                .toList();
    }
}
