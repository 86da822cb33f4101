package fr.parvis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Scope;
import fr.parvis.doors.DoorRoute;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportHistoryCommandTests {

    private static TelemetryRig rig;
    private static HttpServer server;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void open() {
        rig = TelemetryRig.start(Map.of());
        DoorRoute route = rig.get(DoorRoute.class);
        server = rig.get(Vertx.class)
                .createHttpServer()
                .requestHandler(route::handle)
                .listen(0)
                .await();
    }

    @AfterAll
    static void close() {
        server.close().await();
        rig.close();
    }

    @Test
    void bringsAFileInOnceAndSaysLineByLineWhatItRefused() throws IOException {
        Path file = folder.resolve("parkings.csv");
        StringBuilder csv = new StringBuilder("timestamp,place,value,capacity\n");
        for (int i = 0; i < 3_000; i++) {
            csv.append("2024-03-%02d %02d:%02d:00,Antigone %d,%d,400\n"
                    .formatted(1 + i / 1_440 % 28, i / 60 % 24, i % 60, i % 3, i % 300));
        }
        csv.append("2024-03-15 25:61:00,Antigone 1,12,400\n");
        csv.append("2024-03-15 10:00:00,Antigone 1,,400\n");
        csv.append("1950-03-15 10:00:00,Antigone 1,3,400\n");
        Files.writeString(file, csv);
        assertThat(run(file)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(1);
        assertThat(text())
                .contains(
                        "3002: La date et l’heure",
                        "Mesures nouvelles : 6001. Déjà connues : 0. Lignes refusées : 2. Lignes sans mesure : 1.")
                .containsOnlyOnce("3004: ");
        assertThat(rig.count("select count(*) from telemetry.observation")).isGreaterThanOrEqualTo(6_000);
        long kept = rig.count("select count(*) from telemetry.observation");
        assertThat(folder.resolve("parkings.csv.progress")).doesNotExist();
        out.reset();
        assertThat(run(file, "--lang", "en")).isEqualTo(1);
        assertThat(text()).contains("3002: ", "3004: ", "recorded 0, repeated 6001, refused 2, empty 1");
        assertThat(rig.count("select count(*) from telemetry.observation")).isEqualTo(kept);
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        Path file = folder.resolve("more.csv");
        StringBuilder csv = new StringBuilder("timestamp,place,value,capacity\n");
        for (int i = 0; i < 100; i++) {
            csv.append("2024-04-01 10:%02d:00,Polygone,%d,300\n".formatted(i % 60, i % 60));
        }
        Files.writeString(file, csv);
        run(file);
        String what = progress(file);
        Files.writeString(folder.resolve("more.csv.progress"), what + " 51 100 0 3 0");
        out.reset();
        assertThat(run(file, "--lang", "en")).isEqualTo(1);
        assertThat(text())
                .contains("after line 51", "before the interruption: 3", "recorded 100, repeated 100, refused 3");
    }

    /** What names the file, its sender and its door in the note of how far an import came. */
    private String progress(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        String what = "body=" + TelemetryRig.TOWN.value() + "http://127.0.0.1:" + server.actualPort()
                + "/api/v1/observations" + "Europe/Paris" + Files.size(file);
        sum.update(what.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(sum.getValue());
    }

    @Test
    void tellsInWordsThatTheBodyIsUnknown() throws IOException {
        Path file = folder.resolve("body.csv");
        Files.writeString(
                file, "timestamp,place,value,capacity\n2024-07-01 12:00:00,Zone,5,10\n2024-07-01 12:15:00,Zone,5,10\n");
        assertThat(run(file, "--body", "nowhere")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("{").contains(" : ");
    }

    @Test
    void namesAZoneThatThereIsNot() throws IOException {
        Path file = folder.resolve("mars.csv");
        Files.writeString(file, "timestamp,place,value\n2024-07-01 12:00:00,Zone,5\n");
        assertThat(run(file, "--zone", "Mars/Olympus")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Mars/Olympus", "n’existe pas");
    }

    @Test
    void readsLocalTimesInTheZoneThatWasSaid() throws IOException {
        Path file = folder.resolve("zone.csv");
        Files.writeString(
                file, "timestamp,place,value,capacity\n2024-07-01 12:00:00,Zone,5,10\n2024-07-01 12:15:00,Zone,6,10\n");
        run(file, "--zone", "Europe/London");
        assertThat(rig.count("select count(*) from telemetry.observation where observed_at = '2024-07-01T11:00:00Z'"))
                .isEqualTo(2);
    }

    @Test
    void saysOfEachLineWhyItIsNotTakenAsItStands() throws IOException {
        Path file = folder.resolve("doubtful.csv");
        Files.writeString(file, """
                timestamp,place,value,capacity
                2024-03-31 01:30:00,Doubt,1,10
                2024-03-31 02:30:00,Doubt,2,10
                2024-03-31 03:30:00,Doubt,3,abc
                2024-03-31 04:30:00,"Doubt,4,10
                2024-03-31 05:30:00,..,5,10
                2024-10-27 02:30:00,Doubt,6,10
                2024-10-27 02:15:00,Doubt,7,10
                """);
        assertThat(run(file)).isEqualTo(1);
        assertThat(text())
                .contains(
                        "3: Cette heure n’a pas existé",
                        "« 2024-03-31 02:30:00 ». (history.skipped-hour)",
                        "4: « abc » n’est pas un nombre",
                        "5: Un guillemet s’ouvre",
                        "Mesures nouvelles : 9.",
                        "Lignes refusées : 3.");
        assertThat(values("2024-03-31T01:30:00Z")).as("read at half past three").isEqualTo("3");
        assertThat(values("2024-10-27T00:30:00Z")).as("the first pass").isEqualTo("6,10");
        assertThat(values("2024-10-27T01:15:00Z"))
                .as("the second, as the clock steps back")
                .isEqualTo("7,10");
    }

    @Test
    void saysThatAColumnOfCapacitiesHoldsNoNumber() throws IOException {
        Path file = folder.resolve("capacities.csv");
        Files.writeString(file, "timestamp,place,value,capacity\n2024-05-31 01:30:00,Cap,1,abc\n");
        assertThat(run(file, "--lang", "en")).isEqualTo(1);
        assertThat(text()).contains("2: “abc” is not a number", "recorded 1,");
    }

    @Test
    void saysWhichLinesAreOlderThanAnythingThatTheBodyKeeps() throws IOException {
        Scope.of(TelemetryRig.TOWN)
                .run(() -> rig.get(Retention.class).setPolicy(new RetentionPolicy(TelemetryRig.TOWN, 2, 12), "Léa"));
        try {
            Path file = folder.resolve("old.csv");
            Instant now = Instant.now();
            Files.writeString(
                    file,
                    "timestamp,place,value\n%s,Old,1\n%s,Old,2\n".formatted(now.minus(Duration.ofDays(500)), now));
            assertThat(run(file)).isEqualTo(1);
            assertThat(text())
                    .contains("2: La mesure du ", "ne garde rien au-delà de 12 mois", "Mesures nouvelles : 1.");
            TelemetryRig.await(() -> rig.count("select count(*) from telemetry.quarantine"
                            + " where reason = 'telemetry.past-retention' and excerpt like '%Old%'")
                    == 1);
        } finally {
            Scope.of(TelemetryRig.TOWN)
                    .run(() -> rig.get(Retention.class)
                            .setPolicy(new RetentionPolicy(TelemetryRig.TOWN, 240, 600), "Léa"));
        }
    }

    private String values(String instant) {
        return rig.text(
                "select string_agg(raw::text, ',' order by raw) from telemetry.observation where observed_at = '"
                        + instant + "'");
    }

    @Test
    void keepsPlacesApartWhoseNamesTopicsDoNotAllow() throws IOException {
        Path file = folder.resolve("apart.csv");
        Files.writeString(file, """
                timestamp,place,value
                2024-08-01 10:00:00Z,a/b,1
                2024-08-01 10:00:00Z,a#b,2
                2024-08-01 10:00:00Z,a+b,3
                """);
        assertThat(run(file)).isZero();
        assertThat(values("2024-08-01T10:00:00Z")).isEqualTo("1,2,3");
    }

    @Test
    void refusesByNameAPlaceWhoseKeyIsTaken() throws IOException {
        String alike = "a place whose name is much longer than any key of a device can be: ";
        Path file = folder.resolve("twins.csv");
        Files.writeString(
                file,
                "timestamp,place,value\n2024-08-02 10:00:00Z,%1$sAa,1\n2024-08-02 10:00:00Z,%1$sBB,2\n"
                        .formatted(alike));
        assertThat(run(file)).isEqualTo(1);
        assertThat(text())
                .contains(
                        "3: « a place whose",
                        "BB » et « a place whose",
                        "Aa » donneraient",
                        "Renommez l’autre.",
                        "Mesures nouvelles : 1.");
    }

    @Test
    void refusesANegativeCapacityByItsLineAndNotesOneOfNothing() throws IOException {
        Path file = folder.resolve("room.csv");
        Files.writeString(file, """
                timestamp,place,value,capacity
                2024-08-03 10:00:00Z,Room,1,-3
                2024-08-03 10:05:00Z,Room,1,0
                2024-08-03 10:10:00Z,Room,1,0
                """);
        assertThat(run(file)).isEqualTo(1);
        assertThat(text())
                .contains("2: Une capacité ne peut pas être négative : -3", "Lignes refusées : 1.")
                .containsOnlyOnce("La capacité de « Room » est 0");
        assertThat(values("2024-08-03T10:00:00Z")).isEqualTo("1");
        assertThat(values("2024-08-03T10:05:00Z")).isEqualTo("0,1");
        out.reset();
        run(file, "--json");
        assertThat(text()).contains("\"notes\":[{\"line\":3,\"code\":\"telemetry.import.no-capacity\"");
    }

    @Test
    void tellsAnUnknownBodyAForeignKeyAndAnEmptyHouseApart() throws IOException {
        Path file = folder.resolve("reasons.csv");
        Files.writeString(file, "timestamp,place,value\n2024-07-01 12:00:00,Zone,5\n");
        assertThat(run(file, "--body", "9999999999")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Aucune collectivité n’a le code 9999999999");
        err.reset();
        Path foreign = folder.resolve("foreign");
        Files.createDirectories(OperatorKey.pathIn(foreign).getParent());
        Files.writeString(OperatorKey.pathIn(foreign), "another");
        assertThat(run(file, "--data", foreign.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ne connaît pas la clé de ce dossier");
        err.reset();
        assertThat(run(file, "--to", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Aucun Parvis ne fonctionne à http://127.0.0.1:1/");
    }

    @Test
    void saysInASentenceWhatIsMissing() {
        assertThat(new ImportHistoryCommand()
                        .run(
                                List.of("x.csv"),
                                new PrintStream(out),
                                new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--body");
    }

    @Test
    void keepsPercentagesAsTheLiveDoorDoesWithTheirCapacity() throws IOException {
        Path file = folder.resolve("percent.csv");
        Files.writeString(file, "Horodatage;Parking;Taux libre (%);Capacité\n03/09/2024 10:00;Percent;79,5;300\n");
        assertThat(run(file)).isZero();
        assertThat(properties("Percent")).isEqualTo("capacity=300,free-percent=79.5");
        assertThat(text()).contains("1: La colonne « Taux libre (%) » est lue comme un pourcentage de places libres");
    }

    @Test
    void keepsSharesAsPercentages() throws IOException {
        Path file = folder.resolve("shares.csv");
        Files.writeString(file, "date;nom;taux_occupation\n03/09/2024 10:00;Share;0,07\n");
        assertThat(run(file)).isZero();
        assertThat(properties("Share")).isEqualTo("occupied-percent=7");
        assertThat(text()).contains("« taux_occupation » ne dépasse jamais 1", "multipliée par 100");
    }

    @Test
    void keepsEntriesAndExits() throws IOException {
        Path file = folder.resolve("passages.csv");
        Files.writeString(file, "timestamp;place;entrees;sorties\n2024-09-03 10:00:00;Door;6;2\n");
        assertThat(run(file)).isZero();
        assertThat(properties("Door")).isEqualTo("in=6,out=2");
        assertThat(text()).contains("« entrees, sorties » sont lues comme les entrées et les sorties");
    }

    @Test
    void namesTheClockChangeWhereNothingTellsTheTwoPassesApart() throws IOException {
        Path file = folder.resolve("autumn.csv");
        Files.writeString(
                file,
                "timestamp,place,value\n2024-10-27 01:45:00,Autumn,1\n2024-10-27 02:00:00,Autumn,2\n"
                        + "2024-10-27 02:00:00,Autumn,3\n");
        assertThat(run(file)).isEqualTo(1);
        assertThat(text()).contains("4: Cette nuit-là, au passage à l’heure d’hiver", "(history.repeated-hour)");
    }

    private String properties(String device) {
        return rig.text("select string_agg(s.property || '=' || o.raw, ',' order by s.property)"
                + " from telemetry.observation o join telemetry.series s on s.body_id = o.body_id and s.id = o.series_id"
                + " join telemetry.device d on d.body_id = s.body_id and d.id = s.device_id where d.key = '" + device
                + "'");
    }

    private int run(Path file, String... more) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(OperatorKey.pathIn(data).getParent());
        Files.writeString(OperatorKey.pathIn(data), rig.operatorKey());
        List<String> arguments = new ArrayList<>(List.of(
                file.toString(),
                "--body",
                Integer.toString(TelemetryRig.TOWN.value()),
                "--data",
                data.toString(),
                "--to",
                "http://127.0.0.1:" + server.actualPort()));
        arguments.addAll(List.of(more));
        return new ImportHistoryCommand()
                .run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8).replace("\u202f", "");
    }
}
