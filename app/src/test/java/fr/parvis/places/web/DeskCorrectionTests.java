package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.Submission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's word over what a sensor said: laid where it was meant, bounded, withdrawn, never lost. */
class DeskCorrectionTests extends ClapiersPages {

    private static final String PLACE = "/clapiers/bureau/lieux/salle-des-corrections";
    private static final String PAGE = PLACE + "/corrections";

    @Autowired
    Reception reception;

    @BeforeAll
    void bindsASensor() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get("/clapiers/bureau/lieux/nouveau");
        officer.post(
                "/clapiers/bureau/lieux",
                "name",
                "Salle des corrections",
                "kind",
                "other",
                "address",
                "Chemin du Lez, 34830 Clapiers",
                "latitude",
                "43,6584",
                "longitude",
                "3,8902",
                "role",
                "Gardien",
                "capacity",
                "100");
        Sender sender = Sender.ownMeans(clapiers);
        reception.introduce(sender, Set.of("sonde"));
        Reading reading = reception.read(
                sender,
                Submission.of(
                        "sonde", "occupied", clock.instant().minusSeconds(600).toString(), 40));
        reception.append(sender, "test", List.of(reading)).join();
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        technician.get(PLACE + "/capteurs");
        technician.post(PLACE + "/capteurs", "device", "sonde", "kind", "occupied");
        await().untilAsserted(() -> assertThat(technician.get(PAGE).body()).contains("sonde/occupied"));
    }

    /** What came just now may be of long ago: both are told. */
    @Test
    void tellsWhenASourceWasHeardAndOfWhenItsFigureIs() {
        assertThat(DeskBrowser.of(mvc, "technician").get(PLACE).body())
                .containsPattern("Dernier message reçu</dt><dd>[^<]*</dd>\\s*<dt>Dernière mesure</dt><dd>il y a 10")
                .doesNotContain("Dernier message reçu</dt><dd>il y a 10");
    }

    @ParameterizedTest
    @CsvSource({
        "999999, ignore, 2026-03-02T09:00, 2026-03-02T09:30, serie",
        "sonde/occupied, zz, 2026-03-02T09:00, 2026-03-02T09:30, mode",
        "sonde/occupied, ignore, -5000-01-01T00:00, 2026-03-02T09:30, from",
        "sonde/occupied, ignore, 2025-03-30T02:30, 2026-03-02T09:30, from",
        "sonde/occupied, ignore, 2026-03-02T09:00, 2027-11-01T09:30, until",
        "sonde/occupied, ignore, 2026-03-02T09:00, 2026-03-01T09:30, until",
    })
    void refusesWhatWasNotMeant(String serie, String mode, String from, String until, String field) {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(PAGE);
        long before = lastLine().sequence();
        DeskBrowser.Answer answer = officer.post(
                PAGE, "serie", serie, "mode", mode, "from", from, "until", until, "reason", "Sonde mouillée");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#" + field, "value=\"Sonde mouillée\"");
        assertThat(lastLine().sequence()).isEqualTo(before);
    }

    @Test
    void laysACorrectionAndTakesItBack() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(PAGE);
        assertThat(officer.post(
                                PAGE,
                                "serie",
                                "sonde/occupied",
                                "mode",
                                "replace",
                                "value",
                                "12",
                                "from",
                                "2026-03-02T09:00",
                                "until",
                                "2026-03-02T10:30",
                                "reason",
                                "Compté à la main")
                        .location())
                .isEqualTo(PAGE + "?fait=correction");
        assertThat(lastLine().details()).contains("sonde/occupied", "12.0", "Compté à la main");
        assertThat(officer.get(PAGE).body()).contains("Compté à la main", "/retirer");
        String id = lastLine().subject().replaceFirst("correction:", "");
        assertThat(officer.post(PAGE + "/" + id + "/retirer").location()).isEqualTo(PAGE + "?fait=correction-retiree");
    }

    @Test
    void journalsWhereAPlaceWentAndNoWordThatDidNotStand() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(PLACE + "/fiche");
        officer.post(
                PLACE + "/fiche",
                "name",
                "Salle des corrections",
                "address",
                "Chemin du Lez, 34830 Clapiers",
                "latitude",
                "43,6600",
                "longitude",
                "3,8902",
                "role",
                "Gardien",
                "telephone",
                "04 67 55 90 11");
        assertThat(lastLine().action()).isEqualTo("places.place-changed");
        assertThat(lastLine().details()).contains("43.6584", "43.66", "04 67 55 90 11");
        long before = lastLine().sequence();
        officer.post(PLACE + "/etat/retirer");
        assertThat(lastLine().sequence()).isEqualTo(before);
    }
}
