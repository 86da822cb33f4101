package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.doors.PublicDoor;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Towns;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
