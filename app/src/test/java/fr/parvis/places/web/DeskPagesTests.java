package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.kernel.BusinessException;
import fr.parvis.places.Places;
import fr.parvis.telemetry.Reception;
import fr.parvis.telemetry.Sender;
import fr.parvis.telemetry.TelemetryError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk as officers use it, on the demonstration's town and a real database. A Monday morning at ten. */
class DeskPagesTests extends ClapiersPages {

    private static final String COUNTER = "accueil-de-la-mairie";
    private static final String DESK = "/clapiers/bureau/lieux/" + COUNTER;
    private static final String PUBLIC = "/clapiers/lieux/" + COUNTER;
    private static final String LIBRARY = "mediatheque-albert-camus";

    @Autowired
    Places places;

    @Autowired
    Reception reception;

    private String hoursOf(String slug) {
        return String.valueOf(
                places.findPlace(clapiers, slug).orElseThrow().place().hours());
    }

    @Test
    void leadsFromTheDeskToItsPlaces() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        assertThat(officer.get("/clapiers/bureau").location()).isEqualTo("/clapiers/bureau/lieux");
        DeskBrowser.Answer list = officer.get("/clapiers/bureau/lieux");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body())
                .contains("Accueil de la mairie", "Médiathèque Albert-Camus")
                .doesNotContain("Piscine intercommunale", "Mairie d’Olonzac");
    }

    @Test
    void showsOneTapToResidentsUntilItExpires() {
        DeskBrowser attendant = DeskBrowser.of(mvc, "attendant");
        assertThat(attendant.get(DESK).body()).contains("Presque complet", "Jusqu’à ce soir");
        DeskBrowser.Answer answer = attendant.post(DESK + "/etat", "says", "full", "lasts", "1h");
        assertThat(answer.location()).isEqualTo(DESK + "?fait=etat");
        assertThat(attendant.get(answer.location()).body()).contains("C’est noté.", "Retirer cette information");
        DeskBrowser resident = new DeskBrowser(mvc);
        assertThat(resident.get(PUBLIC).body()).contains("figure--full");
        assertThat(lastLine().action()).isEqualTo("places.state-said");
        assertThat(lastLine().details()).contains("\"says\":\"full\"", "PT1H");

        clock.pass(Duration.ofMinutes(61));
        await().untilAsserted(() -> assertThat(resident.get(PUBLIC).body()).doesNotContain("figure--full"));
    }

    @Test
    void asksOnceBeforeAWordThatSaysOpenAgainstTheHours() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String desk = "/clapiers/bureau/lieux/marche-du-samedi";
        String page = "/clapiers/lieux/marche-du-samedi";
        officer.get(desk);
        DeskBrowser.Answer asked = officer.post(desk + "/etat", "says", "full", "lasts", "2h");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Le lieu est-il ouvert ?", "Les horaires disent : « Fermé", "name=\"lasts\" value=\"2h\"");
        assertThat(new DeskBrowser(mvc).get(page).body()).doesNotContain("figure--full");
        officer.post(desk + "/etat", "says", "full", "lasts", "2h", "sure", "oui");
        for (String both : List.of(desk, page)) {
            assertThat(officer.get(both).body())
                    .contains("figure--full", "Ouvert en ce moment, malgré les horaires ci-dessous.")
                    .doesNotContain("Fermé, ouvre", "Fermé aujourd’hui", "tag--synthetic", "tag--replayed");
        }
        officer.post(desk + "/etat/retirer");
        assertThat(officer.post(desk + "/etat", "says", "closed", "lasts", "2h").location())
                .as("nothing to ask before a word that agrees")
                .isEqualTo(desk + "?fait=etat");
        officer.post(desk + "/etat/retirer");
    }

    @Test
    void takesAWordBack() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK);
        assertThat(new DeskBrowser(mvc).get(PUBLIC).body()).contains("Ouvert, ferme");
        officer.post(DESK + "/etat", "says", "closed", "lasts", "ce-soir");
        assertThat(new DeskBrowser(mvc).get(PUBLIC).body())
                .contains("figure--closed", "Fermé en ce moment, malgré les horaires ci-dessous.")
                .doesNotContain("Ouvert, ferme");
        assertThat(new DeskBrowser(mvc)
                        .get("/clapiers")
                        .body()
                        .split("figure--closed", 2)[1]
                        .split("</article>", 2)[0])
                .doesNotContain("Ouvert");
        assertThat(officer.post(DESK + "/etat/retirer").location()).isEqualTo(DESK + "?fait=etat-retire");
        assertThat(lastLine().action()).isEqualTo("places.state-withdrawn");
        assertThat(officer.get(DESK).body()).doesNotContain("Retirer cette information");
    }

    @Test
    void refusesATapThatSaysNothing() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK);
        DeskBrowser.Answer answer = officer.post(DESK + "/etat", "lasts", "toujours");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choisissez ce que vous voyez sur place.", "Choisissez pour combien de temps.");
    }

    @Test
    void keepsHoursFromTheFormAndFillsTheFormWithThem() {
        String form = "/clapiers/bureau/lieux/" + LIBRARY + "/horaires";
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        assertThat(officer.get(form).body()).contains("name=\"term-wednesday-2-from\" value=\"14:00\"");
        assertThat(officer.get(form).body().split("class=\"more-hours\" open", -1))
                .as("the second range is unfolded on the two days that have one, in term and in the school holidays")
                .hasSize(1 + 4);
        DeskBrowser.Answer answer = officer.post(
                form,
                "term-tuesday-1-from",
                "9h30",
                "term-tuesday-1-until",
                "12:00",
                "term-tuesday-2-from",
                "14:00",
                "term-tuesday-2-until",
                "18:30",
                "public-holidays",
                "oui",
                "exception-0-first",
                "2026-08-01",
                "exception-0-last",
                "2026-08-15",
                "exception-0-reason",
                "travaux",
                "exception-1-first",
                "2026-12-24",
                "exception-1-1-from",
                "09:00",
                "exception-1-1-until",
                "12:00",
                "exception-2-first",
                "2026-05-02",
                "exception-2-remove",
                "oui");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(hoursOf(LIBRARY))
                .isEqualTo("Tu 09:30-12:00,14:00-18:30; PH off; 2026 Aug 01-2026 Aug 15 off \"travaux\"; "
                        + "2026 Dec 24 09:00-12:00");
        assertThat(officer.get(form).body())
                .contains(
                        "name=\"term-tuesday-1-from\" value=\"09:30\"",
                        "name=\"exception-0-last\" type=\"date\" value=\"2026-08-15\"",
                        "value=\"travaux\"",
                        "name=\"exception-1-1-until\" value=\"12:00\"",
                        "id=\"exception-2-first\"")
                .doesNotContain("id=\"exception-3-first\"");
        assertThat(lastLine().action()).isEqualTo("places.hours-changed");
        assertThat(lastLine().details()).contains("Tu,Th,Fr 15:00-18:30", "travaux");
    }

    @Test
    void givesAWrongFormBackInFrench() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK + "/horaires");
        String before = hoursOf(COUNTER);
        DeskBrowser.Answer answer = officer.post(
                DESK + "/horaires",
                "term-monday-1-from",
                "midi",
                "term-monday-1-until",
                "18:00",
                "term-tuesday-1-from",
                "09:00",
                "term-friday-1-from",
                "09:00",
                "term-friday-1-until",
                "14:00",
                "term-friday-2-from",
                "13:00",
                "term-friday-2-until",
                "18:00",
                "exception-0-first",
                "2026-05-08",
                "exception-0-last",
                "2026-05-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "« midi » n’est pas une heure.",
                        "Pour mardi, indiquez l’heure d’ouverture et l’heure de fermeture.",
                        "Pour vendredi, les deux plages se chevauchent.",
                        "Le dernier jour vient avant le premier.",
                        "value=\"midi\"");
        assertThat(hoursOf(COUNTER)).isEqualTo(before);
    }

    @Test
    void keepsCapacityWithItsDay() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK + "/capacite");
        DeskBrowser.Answer wrong = officer.post(DESK + "/capacite", "capacity", "beaucoup", "since", "demain");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Indiquez un nombre entier entre 1 et 100 000.", "value=\"beaucoup\"");
        DeskBrowser.Answer right = officer.post(
                DESK + "/capacite", "capacity", "1 200", "since", "2026-01-01", "reason", "salle agrandie");
        assertThat(officer.get(right.location()).body()).contains("1 200", "salle agrandie", "1er janvier 2026");
        assertThat(lastLine().action()).isEqualTo("places.capacity-changed");
    }

    @Test
    void letsNobodyInFromElsewhere() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK);
        String elsewhere = "/jacou/bureau/lieux";
        assertThat(officer.get(elsewhere).status()).isEqualTo(403);
        assertThat(officer.post(elsewhere + "/mairie-d-olonzac/etat", "says", "closed", "lasts", "2h")
                        .status())
                .isEqualTo(403);
        assertThat(officer.get("/clapiers/bureau/lieux/mairie-d-olonzac").status())
                .isEqualTo(404);
        assertThat(new DeskBrowser(mvc).get(DESK).location()).startsWith("/connexion");
    }

    @Test
    void letsALifeguardTapAndNothingElse() {
        DeskBrowser attendant = DeskBrowser.of(mvc, "attendant");
        assertThat(attendant.get(DESK).body()).doesNotContain("/horaires", "/capacite", "/bureau/appareils");
        for (String path : List.of("/horaires", "/capacite")) {
            assertThat(attendant.get(DESK + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void registersADeviceAndShowsItsSecretOnce() {
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String page = "/clapiers/bureau/appareils";
        technician.get(page);
        DeskBrowser.Answer wrong = technician.post(page, "key", "a/b", "name", "Compteur");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("ne convient pas", "value=\"a/b\"");
        assertThat(technician.post(page, "key", "porte-1", "name", "Compteur").location())
                .isEqualTo(page + "?fait=appareil");
        assertThat(technician.post(page, "key", "porte-1", "name", "Compteur").status())
                .isEqualTo(422);
        String form = UUID.randomUUID().toString();
        String issued = technician
                .post(page + "/mot-de-passe", "device", "porte-1", "form", form)
                .body();
        assertThat(issued)
                .contains(
                        "Copiez ce mot de passe maintenant",
                        "mosquitto_pub -h localhost -p ",
                        "-u porte-1 -P … -q 1 -t obs/porte-1/occupied -m 12",
                        "<code>http://localhost:8080/api/v1/observations</code>")
                .doesNotContain("--capath");
        assertThat(lastLine().action()).isEqualTo("places.credential-issued");
        String secret = issued.replaceFirst("(?s).*?<code>([^<]+)</code>.*", "$1");
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(lastLine().details()).doesNotContain(secret);
        assertThat(technician.get(page).body())
                .contains("porte-1", "<input type=\"hidden\" name=\"form\"")
                .doesNotContain(secret);
        assertThat(technician.post(page + "/revoquer", "device", "porte-1").body())
                .contains("Révoquer les mots de passe de Compteur ?", "name=\"device\" value=\"porte-1\"");
        assertThat(lastLine().action()).isEqualTo("places.credential-issued");
        assertThat(technician
                        .post(page + "/revoquer", "device", "porte-1", "sure", "oui")
                        .location())
                .isEqualTo(page + "?fait=revoque");
        assertThat(lastLine().action()).isEqualTo("places.credentials-revoked");
    }

    @Test
    void createsOnePasswordHoweverOftenTheSameFormIsSent() {
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String page = "/clapiers/bureau/appareils";
        technician.get(page);
        technician.post(page, "key", "porte-2", "name", "Compteur du fond");
        String form = UUID.randomUUID().toString();
        String path = page + "/mot-de-passe";
        assertThat(technician.post(path, "device", "porte-2", "form", form).body())
                .contains("Copiez ce mot de passe maintenant");
        var line = lastLine();
        DeskBrowser.Answer again = technician.post(path, "device", "porte-2", "form", form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains("Ce mot de passe a déjà été affiché", "choisissez de nouveau « Créer un mot de passe »")
                .doesNotContain("Copiez ce mot de passe maintenant");
        assertThat(lastLine()).isEqualTo(line);
        assertThat(technician.post(path, "device", "porte-2").status()).isEqualTo(400);
    }

    /** From the wall to the phone: registered, bound, heard. */
    @Test
    void bindsASensorToAPlaceAndReleasesIt() {
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        String devices = "/clapiers/bureau/appareils";
        technician.get(devices);
        technician.post(devices, "key", "guichet-1", "name", "Compteur du guichet");
        String page = DESK + "/capteurs";
        assertThat(technician.get(DESK).body()).contains(page);
        assertThat(technician.get(page).body()).contains("Aucun capteur n’est relié", "guichet-1");
        DeskBrowser.Answer wrong = technician.post(page, "device", "guichet-9", "kind", "occupied");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("ne s’appelle «", "value=\"guichet-9\"");
        assertThat(technician
                        .post(page, "device", "guichet-1", "kind", "occupied")
                        .location())
                .isEqualTo(page + "?fait=capteur");
        assertThat(lastLine().action()).isEqualTo("places.sensor-bound");
        assertThat(places.listSources(clapiers, COUNTER))
                .extracting(Places.SourceHere::device)
                .containsExactly("guichet-1");
        technician.post(page + "/retirer", "device", "guichet-1", "kind", "occupied");
        assertThat(lastLine().action()).isEqualTo("places.sensor-released");
        assertThat(places.listSources(clapiers, COUNTER)).isEmpty();
        assertThat(DeskBrowser.of(mvc, "officer").get(page).status()).isEqualTo(403);
    }

    @Test
    void asksAgainForHoursThatNobodyMeans() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK + "/horaires");
        assertThat(officer.post(DESK + "/horaires", "term-monday-1-from", "18:00", "term-monday-1-until", "09:00")
                        .body())
                .contains("Pour lundi, l’heure de fermeture vient avant l’heure d’ouverture.");
        assertThat(officer.post(DESK + "/horaires").body()).contains("Indiquez au moins un jour d’ouverture.");
    }

    @Test
    void readsWhatWasRefused() {
        assertThat(DeskBrowser.of(mvc, "technician")
                        .get("/clapiers/bureau/quarantaine")
                        .body())
                .contains("Aucun message refusé");
        assertThat(DeskBrowser.of(mvc, "attendant")
                        .get("/clapiers/bureau/quarantaine")
                        .status())
                .isEqualTo(403);
        reception
                .refuse(
                        Sender.ownMeans(clapiers),
                        "mqtt",
                        "obs/meter/power",
                        new BusinessException(TelemetryError.NOT_A_VALUE, "rubbish"),
                        "rubbish".getBytes(StandardCharsets.UTF_8))
                .join();
        assertThat(DeskBrowser.of(mvc, "technician")
                        .get("/clapiers/bureau/quarantaine")
                        .body()
                        .replaceAll("\\h", " "))
                .contains("obs/meter/power : rubbish");
    }
}
