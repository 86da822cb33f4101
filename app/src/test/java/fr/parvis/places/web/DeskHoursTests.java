package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.places.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours of one season only, and hours that are taken away. */
class DeskHoursTests extends ClapiersPages {

    private static final String MARKET = "marche-du-samedi";

    @Autowired
    Places places;

    private String hoursOf(String slug) {
        return String.valueOf(
                places.findPlace(clapiers, slug).orElseThrow().place().hours());
    }

    @Test
    void keepsASeasonFromTheFormAndFillsTheFormWithIt() {
        String form = "/clapiers/bureau/lieux/" + MARKET + "/horaires";
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(form);
        String[] typed = {
            "season-first-day",
            "15",
            "season-first-month",
            "6",
            "season-last-day",
            "31",
            "season-last-month",
            "9",
            "term-monday-1-from",
            "11:00",
            "term-monday-1-until",
            "19:00"
        };
        DeskBrowser.Answer wrong = officer.post(form, typed);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choisissez un jour et un mois qui existent", "id=\"season-last-day-error\"");
        typed[5] = "5";
        assertThat(officer.post(form, typed).status()).isEqualTo(302);
        assertThat(hoursOf(MARKET)).isEqualTo("Jun 15-Sep 05 Mo 11:00-19:00");
        assertThat(officer.get(form).body())
                .contains("name=\"season-first-day\" value=\"15\"", "<option value=\"9\" selected>septembre")
                .contains("Fermé le reste de l’année.");
        assertThat(new DeskBrowser(mvc).get("/clapiers/lieux/" + MARKET).body())
                .contains("Du 15 juin au 5 septembre", "Fermé le reste de l’année.");
    }

    @Test
    void asksBeforeAllHoursAreForgotten() {
        String form = "/clapiers/bureau/lieux/" + MARKET + "/horaires";
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(form);
        String before = hoursOf(MARKET);
        assertThat(officer.post(form + "/retirer").body())
                .contains("Retirer tous les horaires de", "ne sont pas connus");
        assertThat(hoursOf(MARKET)).isEqualTo(before);
        assertThat(officer.post(form + "/retirer", "sure", "oui").status()).isEqualTo(302);
        assertThat(hoursOf(MARKET)).isEqualTo("null");
    }
}
