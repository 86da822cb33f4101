package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.territory.MoveService;
import fr.parvis.territory.ServiceStep;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownService;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place that closes for good: asked twice, told to whoever kept its address, brought back by an administrator. */
class DeskClosingTests extends ClapiersPages {

    private static final String LIST = "/clapiers/bureau/lieux";
    private static final String DESK = LIST + "/jardin-partage";
    private static final String CLOSE = DESK + "/fermeture";
    private static final String PUBLIC = "/clapiers/lieux/jardin-partage";

    @Autowired
    private Services services;

    private DeskBrowser resident() {
        return new DeskBrowser(mvc);
    }

    private void addAGarden() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(LIST + "/nouveau");
        officer.post(
                LIST,
                "name",
                "Jardin partagé",
                "kind",
                "other",
                "address",
                "Chemin du Lez, 34830 Clapiers",
                "latitude",
                "43,6584",
                "longitude",
                "3,8902",
                "role",
                "Jardinière",
                "capacity",
                "30");
    }

    @Test
    void saysOfAPlaceWhoseServiceIsClosedThatItIs() {
        String place = "/clapiers/lieux/accueil-de-la-mairie";
        assertThat(resident().get(place).status()).isEqualTo(200);
        take(ServiceStep.CLOSE);
        for (String page : new String[] {place, place + "/semaine"}) {
            DeskBrowser.Answer shut = resident().get(page);
            assertThat(shut.status()).isEqualTo(404);
            assertThat(shut.body())
                    .contains("est fermé pour l’instant", "Voir la page de Clapiers", "href=\"/clapiers")
                    .doesNotContain("changé de nom", "class=\"figure");
        }
        assertThat(resident().get("/clapiers/lieux/jamais-vu").body()).contains("changé de nom");
        take(ServiceStep.PLAN);
        assertThat(resident().get(place).body()).contains("changé de nom");
        take(ServiceStep.START_PILOT);
        take(ServiceStep.OPEN);
        assertThat(resident().get(place).status()).isEqualTo(200);
    }

    private void take(ServiceStep step) {
        services.move(new MoveService(clapiers, TownService.ATTENDANCE, step, "essai", "essai"));
    }

    @Test
    void disappearsOnItsDayAndComesBackWithItsHistory() {
        addAGarden();
        assertThat(resident().get(PUBLIC).body()).contains("Autre lieu");
        closeOnWednesday();
        clock.pass(Duration.ofDays(2));
        isGone();
        comesBack();
    }

    private void closeOnWednesday() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        assertThat(officer.get(DESK).body()).contains(CLOSE);
        assertThat(officer.get(CLOSE).body()).contains("value=\"2026-03-02\"");
        DeskBrowser.Answer wrong = officer.post(CLOSE, "from", "1800-01-01", "sure", "oui");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#from\"", "value=\"1800-01-01\"");
        assertThat(officer.post(CLOSE, "from", "2026-03-04").body())
                .contains("Fermer définitivement « Jardin partagé » ?", "name=\"from\" value=\"2026-03-04\"");
        assertThat(lastLine().action()).isEqualTo("places.place-opened");
        assertThat(officer.post(CLOSE, "from", "2026-03-04", "sure", "oui").location())
                .isEqualTo(DESK + "?fait=lieu-ferme");
        assertThat(lastLine().action()).isEqualTo("places.place-closed");
        assertThat(lastLine().details()).contains("Jardin partagé", "2026-03-04");
        assertThat(officer.get(DESK).body()).contains("ferme définitivement le mercredi 4 mars 2026");
        assertThat(resident().get(PUBLIC).body()).contains("Ce lieu ferme définitivement le mercredi 4 mars 2026.");
    }

    private void isGone() {
        for (String page : new String[] {PUBLIC, PUBLIC + "/semaine"}) {
            DeskBrowser.Answer gone = resident().get(page);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.body())
                    .contains("Ce lieu a fermé définitivement le mercredi 4 mars 2026.", "Voir les autres lieux");
        }
        assertThat(resident().get("/clapiers").body()).doesNotContain("Jardin partagé");
        assertThat(resident().get("/clapiers/plan").body()).doesNotContain("Jardin partagé");
        assertThat(resident().get("/clapiers/lieux/jardin-jamais-vu").status()).isEqualTo(404);
    }

    private void comesBack() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        assertThat(officer.get(LIST).body())
                .contains("Lieux fermés définitivement", "depuis le mercredi 4 mars 2026")
                .doesNotContain(CLOSE + "/annuler");
        assertThat(officer.post(CLOSE + "/annuler").status()).isEqualTo(403);
        DeskBrowser administrator = DeskBrowser.of(mvc, "administrator");
        assertThat(administrator.get(LIST).body()).contains(CLOSE + "/annuler");
        assertThat(administrator.post(CLOSE + "/annuler").location()).isEqualTo(DESK + "?fait=lieu-rouvert");
        assertThat(lastLine().action()).isEqualTo("places.place-reopened");
        assertThat(resident().get(PUBLIC).status()).isEqualTo(200);
        assertThat(administrator.get(DESK + "/capacite").body()).contains("30");
    }
}
