package fr.parvis.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.HttpDoor.Reply;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clock of the machine jumps, and runs through the nights on which France changes its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockTests {

    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(5);
    /** Time passes for the places every five seconds. */
    private static final Duration DOUBTED_WITHIN = Duration.ofSeconds(12);

    private static final Duration A_LITTLE = Duration.ofSeconds(2);
    private static final Duration THROUGH_THE_NIGHT = Duration.ofSeconds(6);
    private static final Pattern NEGATIVE_AGE =
            Pattern.compile("il y a [-−–]|(?<![0-9])[-−–][0-9]+ (s|min|h|jours?)\\b");

    /** The next two: 02:00 in winter time becomes 03:00, 03:00 in summer time 02:00 (directive 2000/84/EC). */
    private static final List<Instant> NIGHTS = Stream.iterate(Instant.now(), ClockTests::nextChange)
            .skip(1)
            .limit(2)
            .toList();

    private final Instant from = Instant.now().minus(200, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private final Instant opened = Instant.now();
    private WrongClock clock;
    private Demo demo;
    private Crowd crowd;
    private int told = 100;

    @BeforeAll
    void open() throws IOException {
        clock = WrongClock.make();
        demo = Demo.start(Files.createTempDirectory("parvis-clock"), clock.environment());
        crowd = new Crowd(demo, from);
    }

    private static Instant nextChange(Instant from) {
        return ZoneId.of("Europe/Paris").getRules().nextTransition(from).getInstant();
    }

    @BeforeEach
    void setTheClockRight() throws IOException {
        if (clock != null) {
            clock.set(Duration.ZERO);
        }
    }

    /** Whatever happened to the clock, what was acknowledged is there, once. */
    @AfterAll
    void close() throws Exception {
        if (demo == null) {
            return;
        }
        try (WrongClock right = clock;
                Demo stopped = demo) {
            right.set(Duration.ZERO);
            crowd.hush();
            crowd.mustBeCountedOnce(from);
            crowd.close();
        }
    }

    @Test
    void livesOnWhenItJumpsThreeHoursAheadAndBack() throws Exception {
        Sensor sensor = demo.sensor("euromedecine");
        mustBeShown(sensor);
        clock.set(Duration.ofHours(3));
        mustBeShown(sensor);
        clock.set(Duration.ZERO);
        mustBeDoubted(sensor);
        clock.set(Duration.ofHours(-3));
        mustBeDoubted(sensor);
        clock.set(Duration.ofHours(3).plusMinutes(1));
        mustBeShown(sensor);
    }

    @Test
    void livesOnTwoDaysLater() throws Exception {
        Sensor sensor = demo.sensor("sabines");
        clock.set(Duration.ofDays(2));
        mustBeShown(sensor);
        clock.set(Duration.ZERO);
        mustBeDoubted(sensor);
    }

    @Test
    void hasRoomForAMonthThatNobodyPrepared() throws Exception {
        clock.set(Duration.ofDays(150));
        mustBeShown(demo.sensor("antigone"));
        YearMonth month = YearMonth.from(clock.now().atOffset(ZoneOffset.UTC));
        assertThat(demo.disk().list("select relname from pg_class where relname like 'observation_20%'"))
                .contains("observation_%04d_%02d".formatted(month.getYear(), month.getMonthValue()));
    }

    @Test
    void livesThroughBothNightsOnWhichFranceChangesItsClocks() throws Exception {
        Sensor sensor = demo.sensor("corum");
        for (Instant night : NIGHTS) {
            clock.setTo(night.minus(THROUGH_THE_NIGHT.dividedBy(2)));
            mustBeShown(sensor);
            Awaitility.await("the night is over")
                    .atMost(THROUGH_THE_NIGHT)
                    .until(() -> clock.now().isAfter(night));
            mustBeShown(sensor);
            assertThat(demo.server().get("/montpellier/lieux/comedie/semaine").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void keepsAWordForAsLongAsItWasGivenAndAnOfficerForAsLongAsAllowed() throws Exception {
        Visitor officer = new Visitor(demo);
        officer.signIn("administrator");
        String place = "/montpellier/bureau/lieux/comedie";
        assertThat(officer.get(place).uri().getPath()).isEqualTo(place);
        officer.post(place + "/etat", "says", "full", "lasts", "1h", "sure", "oui");
        assertThat(level()).isEqualTo("full");
        clock.set(Duration.ofMinutes(55));
        assertThat(officer.get(place).uri().getPath()).as("after 55 minutes").isEqualTo(place);
        assertThat(level()).as("after 55 minutes").isEqualTo("full");
        clock.set(Duration.ofHours(4));
        Awaitility.await("the word is over").atMost(DOUBTED_WITHIN).until(() -> !"full".equals(level()));
        assertThat(officer.get(place).uri().getPath()).as("after four hours").startsWith("/connexion");
        clock.set(Duration.ZERO);
        officer.signIn("administrator");
        assertThat(officer.get(place).uri().getPath()).as("back again").isEqualTo(place);
    }

    /** What comes without a time is taken, kept once, shown. */
    private void mustBeShown(Sensor sensor) throws Exception {
        int value = mustBeTaken(sensor);
        Awaitility.await(value + " is shown at " + clock.now())
                .atMost(SHOWN_WITHIN)
                .untilAsserted(() -> {
                    JsonNode place = place(sensor);
                    assertThat(place.path("free").asInt(-1))
                            .as(place.toString())
                            .isEqualTo(value);
                });
        mustLookRight();
    }

    /** As the other; but the clock was ahead before, so that nobody knows what is newest: no number is shown. */
    private void mustBeDoubted(Sensor sensor) throws Exception {
        mustBeTaken(sensor);
        Awaitility.await("it is doubted at " + clock.now())
                .atMost(DOUBTED_WITHIN)
                .untilAsserted(() -> {
                    JsonNode place = place(sensor);
                    assertThat(place.path("trust").path("reason").asString(""))
                            .as(place.toString())
                            .isEqualTo("clock-ahead");
                });
        mustLookRight();
    }

    private int mustBeTaken(Sensor sensor) {
        long counted = demo.disk().counted(sensor);
        int value = ++told;
        Reply reply = demo.door().tell(sensor, null, value);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        assertThat(demo.disk().counted(sensor)).isEqualTo(counted + 1);
        return value;
    }

    private static Instant instant(JsonNode answer) {
        return Instant.parse(answer.path("at").asString());
    }

    /** No number is older than now, no age negative; one can sign in; everybody is heard. */
    private void mustLookRight() throws Exception {
        Awaitility.await("no number is from later than now")
                .atMost(DOUBTED_WITHIN)
                .untilAsserted(() -> mustBeOfNow(places()));
        assertThat(NEGATIVE_AGE
                        .matcher(demo.server().get("/montpellier").body())
                        .find())
                .isFalse();
        Visitor visitor = new Visitor(demo);
        visitor.signIn("administrator");
        // Before the demonstration began its mandates had not begun either.
        assertThat(visitor.get("/montpellier/bureau").statusCode())
                .isEqualTo(clock.now().isBefore(opened) ? 403 : 200);
        crowd.awaitEveryVoice();
    }

    /** The door may give an answer of before a jump for a second more, and a place is judged anew within five. */
    private void mustBeOfNow(JsonNode answer) {
        Instant at = instant(answer);
        assertThat(Duration.between(at, clock.now()).abs()).isLessThan(Duration.ofSeconds(5));
        for (JsonNode place : answer.path("places")) {
            String asOf = place.path("trust").path("asOf").asString("");
            if (place.has("free") && !asOf.isEmpty()) {
                assertThat(Instant.parse(asOf)).as(place.toString()).isBeforeOrEqualTo(at.plus(A_LITTLE));
            }
        }
    }

    private JsonNode place(Sensor sensor) throws IOException, InterruptedException {
        return place(sensor.device());
    }

    private JsonNode place(String slug) throws IOException, InterruptedException {
        return places().path("places")
                .valueStream()
                .filter(place -> place.path("slug").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private String level() throws IOException, InterruptedException {
        return place("comedie").path("level").asString("");
    }

    private JsonNode places() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(demo.server().get("/api/v1/montpellier/places").body());
    }
}
