package fr.parvis.standards.following.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.audit.Journal;
import fr.parvis.database.DataFolder;
import fr.parvis.database.Scope;
import fr.parvis.doors.PublicDoor;
import fr.parvis.identity.DemoPeople;
import fr.parvis.places.web.DeskBrowser;
import fr.parvis.standards.following.ServedFeed;
import fr.parvis.standards.following.Subscription;
import fr.parvis.standards.following.Subscriptions;
import fr.parvis.telemetry.ImportHistoryCommand;
import fr.parvis.telemetry.LiveState;
import fr.parvis.telemetry.Observation;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.DemoTerritory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a subscription at the desk to a figure in the open interface, against a real source on this machine. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "parvis.demo=true",
            "parvis.doors.port=0",
            "parvis.telemetry.mqtt.port=0",
            "parvis.polling.timeout=2s",
            "parvis.following.check=1s"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedFeedsTests {

    private static final ServedFeed SOURCE = new ServedFeed();
    private static final String KEY = "s3cr3t-of-the-source";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoPeople people;

    @Autowired
    Bodies bodies;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Observations observations;

    @Autowired
    LiveState state;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Journal journal;

    @Autowired
    PublicDoor door;

    @Autowired
    DataFolder data;

    @TempDir
    Path folder;

    private FeedsAtWork feeds;
    private Body metropole;
    private Body castelnau;
    private Body montpellier;
    private Body olonzac;

    @DynamicPropertySource
    static void source(DynamicPropertyRegistry registry) {
        registry.add("parvis.polling.allowed-hosts", SOURCE::authority);
    }

    @BeforeAll
    void settles() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
        feeds = new FeedsAtWork(SOURCE, bodies, subscriptions, observations, state, quarantine, door);
        metropole = feeds.body(DemoTerritory.METROPOLE);
        castelnau = feeds.body("34057");
        montpellier = feeds.body("34172");
        olonzac = feeds.body("34189");
        Scope.of(castelnau.id()).run(() -> people.settle(castelnau.id()));
    }

    @AfterAll
    void closes() {
        Awaitility.reset();
        SOURCE.close();
    }

    @Test
    void carriesAFigureFromASourceToTheResidentsOfTheTownWhereItStands() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        SOURCE.put("/metropole", FeedsAtWork.three(171, now));
        DeskBrowser officer = DeskBrowser.of(mvc, "administrator");
        String desk = "/" + metropole.slug() + "/bureau/flux";
        officer.get(desk + "/nouveau");

        DeskBrowser.Answer tried = officer.post(desk, feeds.form("Parkings 3M", "/metropole", "faire", "essai"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body())
                .contains("Entrées lues : 4. Lieux qui seraient gardés : 3. Entrées refusées : 2.")
                .contains("Sablassou", "Castelnau-le-Lez", "Antigone", "libres : 171")
                .contains("laissé : autre territoire", "Lunel", "Cette position n’existe pas");
        assertThat(Scope.of(metropole.id()).call(() -> subscriptions.list(metropole.id())))
                .noneMatch(feed -> feed.code().equals("parkings-3m"));

        assertThat(officer.post(desk, feeds.form("Parkings 3M", "/metropole")).location())
                .isEqualTo(desk + "?fait=flux");
        String device = metropole.code() + ".parkings-3m:FR_MTP_SABL";
        await().until(() -> feeds.free(castelnau, device) == 171);
        assertThat(state.listOf(montpellier.id(), device)).isEmpty();
        assertThat(state.listOf(metropole.id(), "parkings-3m:FR_MTP_SABL")).isEmpty();
        String antigone = metropole.code() + ".parkings-3m:FR_MTP_ANTI";
        await().until(() -> feeds.free(montpellier, antigone) == 88);
        assertThat(feeds.history(castelnau, device, now))
                .extracting(Observation::raw)
                .containsExactly(171.0);
        await().untilAsserted(() -> assertThat(officer.get(desk).body()).contains("À jour", "localhost"));
        assertThat(journal.listLatest(metropole.id(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .action())
                .isEqualTo("standards.following.feed-added");

        DeskBrowser clerk = DeskBrowser.of(mvc, "administrator");
        String theirs = "/" + castelnau.slug() + "/bureau/flux";
        assertThat(clerk.get(theirs).body())
                .contains("flux suivi par : Montpellier Méditerranée Métropole", "Sablassou", "libres : 171")
                .doesNotContain("Antigone");
        assertThat(clerk.post(theirs + "/liens", "device", device, "kind", "free", "place", "sablassou")
                        .location())
                .isEqualTo(theirs + "?fait=flux-relie");
        await().untilAsserted(() -> assertThat(feeds.place("castelnau-le-lez", "sablassou")
                        .path("free")
                        .asInt(-1))
                .isEqualTo(171));

        SOURCE.put("/metropole", FeedsAtWork.three(12, now.plusSeconds(1)));
        change(officer, desk, "Parkings 3M", "/metropole");
        await().untilAsserted(() -> assertThat(feeds.place("castelnau-le-lez", "sablassou")
                        .path("free")
                        .asInt(-1))
                .isEqualTo(12));
        assertThat(feeds.history(castelnau, device, now))
                .extracting(Observation::raw)
                .containsExactly(171.0, 12.0);
        assertThat(feeds.refusedOf(metropole, "parkings-3m"))
                .as("each said once, though read twice")
                .hasSize(2);
        assertThat(DeskBrowser.of(mvc, "administrator")
                        .get("/" + metropole.slug() + "/bureau/quarantaine")
                        .body())
                .contains("Flux « parkings-3m »", "sur le territoire d’une autre collectivité", "Lunel");

        assertThat(clerk.post(theirs + "/liens/retrait", "device", device, "kind", "free", "place", "sablassou")
                        .location())
                .isEqualTo(theirs + "?fait=flux-delie");
        await().untilAsserted(() -> assertThat(
                        feeds.place("castelnau-le-lez", "sablassou").has("free"))
                .as("told at once, though no figure of the town moves")
                .isFalse());
        assertThat(clerk.post(theirs + "/liens", "device", "sablassou", "kind", "free", "place", "sablassou")
                        .status())
                .as("a device that no feed brings")
                .isEqualTo(422);
    }

    @Test
    void leavesToItsNeighbourWhatStandsOnItsNeighboursGround() {
        SOURCE.put("/town", "[" + FeedsAtWork.sablassou(50, Instant.now()) + "]");
        feeds.follow(montpellier, "Ville", "ngsi", "/town");
        await().until(() -> feeds.health(montpellier, "ville").lastSuccess() != null);
        assertThat(feeds.refusedOf(montpellier, "ville"))
                .singleElement()
                .satisfies(message -> assertThat(message.arguments()).contains("feed.refusal.elsewhere"));
        assertThat(state.listOf(castelnau.id(), montpellier.code() + ".ville:FR_MTP_SABL"))
                .isEmpty();
        assertThat(state.listOf(montpellier.id(), "ville:FR_MTP_SABL")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ngsi, ngsi/montpellier-normalised.json",
        "datex2, parkapi-v3/aachen-realtime.xml",
        "datex2, parkapi-v3/friedrichshafen-sensors-realtime.xml",
        "bietigheim-bissingen, parkapi-v3/bietigheim-bissingen.csv",
        "ulm-spaces, parkapi-v3/ulm-sensors/realtime-parking-spots.json",
        "zuerich, parkapi-v1/zuerich.xml",
        "strasbourg, strasbourg/StatusResponse.json"
    })
    void keepsWhatCapturedSourcesSay(String dialect, String file) throws IOException {
        String path = "/" + file.replaceAll("[^a-z0-9]", "");
        SOURCE.putCaptured(path, file);
        boolean around = dialect.equals("ngsi");
        Body follower = around ? metropole : olonzac;
        Body owner = around ? montpellier : olonzac;
        Subscription feed = feeds.follow(follower, path.substring(1), dialect, path);
        await().until(() -> feeds.health(follower, feed.code()).recordedInAll() > 0);
        assertThat(feeds.health(follower, feed.code()).problem()).isNull();
        assertThat(Scope.of(owner.id()).call(() -> subscriptions.listBrought(owner.id())))
                .anyMatch(source -> source.subscription().equals(feed.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "/quota, standards.polling.document-refused, La source a répondu par un message d’erreur. Quota exceeded",
        "/slow, standards.polling.timed-out, localhost n’a pas fini de répondre en 2 secondes.",
        "/inwards, standards.polling.private-address, L’adresse 127.0.0.1 est à l’intérieur d’un réseau privé.",
        "/nothing-here, standards.polling.answered, localhost a répondu par l’erreur 500."
    })
    void saysWhatIsWrongWithASourceAndGoesOn(String path, String problem, String words) {
        SOURCE.put("/quota", "{\"error\": \"Quota exceeded\"}");
        Subscription feed = feeds.follow(olonzac, "wrong" + path.replace('/', '-'), "ngsi", path);
        await().until(() -> problem.equals(feeds.health(olonzac, feed.code()).problem()));
        assertThat(feeds.health(olonzac, feed.code()).failures()).isPositive();
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String desk = "/" + olonzac.slug() + "/bureau/flux";
        assertThat(technician.get(desk).body()).contains(words, "En difficulté", "wrong" + path.replace('/', '-'));
        technician.get(desk + "/nouveau");
        DeskBrowser.Answer tried = technician.post(desk, feeds.form("essai", path, "faire", "essai"));
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.body()).contains(words, "value=\"essai\"");
    }

    @Test
    void stopsAndGoesOnAsItIsTold() {
        SOURCE.put("/stop", "[" + FeedsAtWork.sablassou(1, Instant.now()) + "]");
        Subscription feed = feeds.follow(olonzac, "stop", "ngsi", "/stop");
        await().until(() -> SOURCE.asked("/stop") == 1);
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String desk = "/" + olonzac.slug() + "/bureau/flux";
        technician.get(desk);
        technician.post(desk + "/" + feed.id() + "/arret");
        assertThat(technician.get(desk).body()).contains("Arrêté");
        technician.post(desk + "/" + feed.id() + "/reprise");
        await().until(() -> SOURCE.asked("/stop") == 2);
        assertThat(DeskBrowser.of(mvc, "viewer").get(desk).body())
                .contains("stop")
                .doesNotContain("/reprise", "/arret", "Modifier");
    }

    @Test
    void keepsASecretSealedAndSendsItNowhereElse(CapturedOutput log) throws Exception {
        SOURCE.put("/secret", "[" + FeedsAtWork.sablassou(7, Instant.now()) + "]");
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String desk = "/" + olonzac.slug() + "/bureau/flux";
        technician.get(desk + "/nouveau");
        technician.post(desk, feeds.form("Secret", "/secret", "header", "X-Api-Key", "secret", KEY));
        await().until(() -> SOURCE.key("/secret").equals(KEY));
        Subscription feed = feeds.feed(olonzac, "secret");
        String form = technician.get(desk + "/" + feed.id()).body();
        assertThat(form).contains("X-Api-Key", "Une clé est enregistrée").doesNotContain(KEY);

        technician.post(desk + "/" + feed.id(), feeds.form("Secret", "/secret-2", "header", "X-Api-Key"));
        await().until(() -> SOURCE.key("/secret-2").equals(KEY));
        String[] elsewhere =
                feeds.form("Secret", "/secret", "header", "X-Api-Key", "address", "https://thief.example/");
        DeskBrowser.Answer refused = technician.post(desk + "/" + feed.id(), elsewhere);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Une clé enregistrée n’est jamais envoyée à une autre adresse");

        assertThat(log.getAll()).doesNotContain(KEY);
        assertThat(journal.listLatest(olonzac.id(), Long.MAX_VALUE, 50))
                .noneMatch(line -> line.details().contains(KEY));
        assertThat(
                        atRest(
                                "select secrets::text || headers::text || address from feeds.subscription where code = 'secret'"))
                .contains("X-Api-Key")
                .doesNotContain(KEY)
                .doesNotContain(
                        java.util.HexFormat.of().formatHex(KEY.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"34189, 0", "olonzac, 0", "213401896, 0", "99999, 2", "NUMBER, 2"})
    void takesHistoryForABodyByTheCodesThatPeopleKnow(String code, int exit) throws IOException {
        Path file = Files.writeString(
                folder.resolve(code + ".csv"),
                "timestamp,place,value,capacity\n2024-03-01 10:00:00,Halle " + code + ",12,400\n");
        String body = code.equals("NUMBER") ? Integer.toString(olonzac.id().value()) : code;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = new ImportHistoryCommand()
                .run(
                        List.of(
                                file.toString(),
                                "--body",
                                body,
                                "--to",
                                "http://127.0.0.1:" + door.port(),
                                "--data",
                                data.path().toString()),
                        out,
                        out);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
        assertThat(state.listOf(olonzac.id(), "Halle " + code)).hasSize(exit == 0 ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource({"address, http://10.1.2.3/feed, 10.1.2.3", "companion, http://[::1]:8080/, [::1]"})
    void keepsNoAddressThatItWouldNeverAsk(String field, String address, String host) {
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String desk = "/" + olonzac.slug() + "/bureau/flux";
        technician.get(desk + "/nouveau");
        String words = "L’adresse " + host + " est à l’intérieur d’un réseau privé.";
        DeskBrowser.Answer tried = technician.post(desk, feeds.form("Dedans", "/x", field, address, "faire", "essai"));
        DeskBrowser.Answer kept = technician.post(desk, feeds.form("Dedans", "/x", field, address));
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body()).contains(words);
        assertThat(field.equals("companion") || tried.body().contains(words)).isTrue();
        assertThat(technician.get(desk).body()).doesNotContain("Dedans");
    }

    @Test
    void givesAWrongFormBackInFrench() {
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String desk = "/" + olonzac.slug() + "/bureau/flux";
        technician.get(desk + "/nouveau");
        String wrong =
                "name||dialect|klingon|address|ftp://x.example/|every|1|zone|Mars|crs|lambert|header|Host|secret|clé";
        DeskBrowser.Answer answer = technician.post(desk, wrong.split("[|]", -1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "ce champ ne peut pas rester vide.",
                        "Choisissez un type de flux.",
                        "pas une adresse web complète",
                        "Choisissez un rythme de lecture.",
                        "Ce fuseau horaire n’existe pas.",
                        "EPSG:2154",
                        "Indiquez un nom d’en-tête",
                        "La clé ne peut contenir ni accent");
        assertThat(DeskBrowser.of(mvc, "officer").get(desk + "/nouveau").status())
                .isEqualTo(403);
    }

    private void change(DeskBrowser officer, String desk, String name, String path) {
        Subscription feed = feeds.feed(metropole, "parkings-3m");
        officer.get(desk + "/" + feed.id());
        assertThat(officer.post(desk + "/" + feed.id(), feeds.form(name, path)).location())
                .isEqualTo(desk + "?fait=flux-change");
    }

    @Autowired
    @Qualifier("ingestDataSource") DataSource ingest;

    private String atRest(String sql) {
        return JdbcClient.create(ingest).sql(sql).query(String.class).single();
    }
}
