package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.doors.PublicDoor;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Towns;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What answers on the host name that a town has to itself, at the door as in the pages. */
class OwnHostTests extends ClapiersPages {

    private static final String OWN = "parvis.clapiers.example";

    @Autowired
    PublicDoor door;

    @Autowired
    Towns towns;

    @BeforeAll
    void givesTheHost() {
        towns.assignHost(
                OWN, bodies.findByCode(BodyKind.COMMUNE, "34077").orElseThrow().id());
    }

    @AfterAll
    void takesItBack() {
        towns.releaseHost(
                OWN, bodies.findByCode(BodyKind.COMMUNE, "34077").orElseThrow().id());
    }

    @Test
    void writesLettersThatLeadBackToTheHostAskedOn() {
        String place = "http://" + OWN + "/lieux/accueil-de-la-mairie";
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get("/clapiers/bureau/lieux/accueil-de-la-mairie");
        officer.post("/clapiers/bureau/lieux/accueil-de-la-mairie/etat", "says", "full", "lasts", "2h");
        DeskBrowser resident = new DeskBrowser(mvc);
        resident.get(place);
        assertThat(resident.post(place + "/prevenir", "mail", "hote@exemple.fr").location())
                .endsWith("/lieux/accueil-de-la-mairie?fait=lettre#asks");
        await().untilAsserted(() -> assertThat(
                        resident.get("http://" + OWN + "/demo/courrier").body())
                .contains("hote@exemple.fr", "http://" + OWN + ":8080/prevenir/"));
    }

    @Test
    void signsPeopleOfTheDemonstrationInOnThatHostToo() {
        DeskBrowser officer = new DeskBrowser(mvc);
        officer.get("http://" + OWN + "/connexion");
        assertThat(officer.post("http://" + OWN + "/demo/connexion/officer").status())
                .isEqualTo(302);
        assertThat(officer.get("http://" + OWN + "/bureau/lieux").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "parvis.clapiers.example,/api/v1/clapiers/places,200",
        "parvis.clapiers.example,/api/v1/montpellier/places,404",
        "Parvis.Clapiers.example:8080,/api/v1/montpellier/places.geojson,404",
        "parvis.clapiers.example,/montpellier,404",
        "parvis.clapiers.example,/montpellier/direct,404",
        "localhost,/api/v1/montpellier/places,200"
    })
    void showsNoNeighbour(String host, String path, int status) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, host)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 " + status);
        }
    }
}
