package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.database.Scope;
import fr.parvis.telemetry.Retention;
import fr.parvis.telemetry.RetentionPolicy;
import fr.parvis.territory.TownColours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators decide for the whole town: how long data is kept, which services are open, how it is reached. */
class DeskTownPagesTests extends ClapiersPages {

    private static final String KEEP = "/clapiers/bureau/conservation";

    @Autowired
    Retention retention;

    @Test
    void showsHowLongMeasurementsAreKeptAndWhatTheyTake() {
        assertThat(DeskBrowser.of(mvc, "technician").get(KEEP).body())
                .contains("Chaque mesure est gardée 36 mois", "Toute la base de données", "Les résumés par heure")
                .doesNotContain("name=\"keep\"", "avril 2026");
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(KEEP);
        assertThat(officer.post(KEEP, "keep", "48", "hourly", "120").status()).isEqualTo(403);
        assertThat(DeskBrowser.of(mvc, "attendant").get(KEEP).status()).isEqualTo(403);
    }

    @Test
    void asksBeforeItKeepsLess() {
        DeskBrowser administrator = DeskBrowser.of(mvc, "administrator");
        administrator.get(KEEP);
        DeskBrowser.Answer wrong = administrator.post(KEEP, "keep", "0", "hourly", "1000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Indiquez un nombre entier entre 1 et 240.", "Indiquez un nombre entier entre 1 et 600.");

        DeskBrowser.Answer upsideDown = administrator.post(KEEP, "keep", "48", "hourly", "47");
        assertThat(upsideDown.status()).isEqualTo(422);
        assertThat(upsideDown.body())
                .contains("href=\"#hourly\"", "Gardez les résumés au moins aussi longtemps que les mesures.");
        assertThat(kept()).isEqualTo(new RetentionPolicy(clapiers, 36, 180));

        DeskBrowser.Answer question = administrator.post(KEEP, "keep", "12", "hourly", "120");
        assertThat(question.body())
                .contains("Garder les mesures moins longtemps", "plus de 12 mois", "name=\"keep\" value=\"12\"");
        assertThat(kept()).isEqualTo(new RetentionPolicy(clapiers, 36, 180));

        DeskBrowser.Answer answer = administrator.post(KEEP, "keep", "12", "hourly", "120", "sure", "oui");
        assertThat(answer.location()).isEqualTo(KEEP + "?fait=conservation");
        assertThat(kept()).isEqualTo(new RetentionPolicy(clapiers, 12, 120));
        assertThat(lastLine().action()).isEqualTo("places.retention-changed");
        assertThat(lastLine().details()).contains("36 → 12");

        assertThat(administrator.post(KEEP, "keep", "36", "hourly", "120").location())
                .as("keeping more is not asked twice")
                .isEqualTo(KEEP + "?fait=conservation");
        assertThat(administrator.get(KEEP + "?fait=conservation").body()).contains("value=\"36\"");
    }

    @Test
    void journalsNoRetentionThatStaysAsItWas() {
        DeskBrowser administrator = DeskBrowser.of(mvc, "administrator");
        administrator.get(KEEP);
        RetentionPolicy kept = kept();
        long before = lastLine().sequence();
        administrator.post(
                KEEP, "keep", String.valueOf(kept.keepMonths()), "hourly", String.valueOf(kept.keepHourlyMonths()));
        assertThat(lastLine().sequence()).isEqualTo(before);
    }

    private RetentionPolicy kept() {
        return Scope.of(clapiers).call(() -> retention.getPolicy(clapiers));
    }

    @Test
    void asksBeforeAServiceCloses() {
        DeskBrowser administrator = DeskBrowser.of(mvc, "administrator");
        String page = "/clapiers/bureau/services";
        String service = page + "/conciergerie";
        administrator.get(page);
        for (String step : new String[] {"plan", "start-pilot", "open"}) {
            assertThat(administrator
                            .post(service, "step", step, "reason", "Essai")
                            .location())
                    .as(step)
                    .isEqualTo(page + "?fait=service");
        }
        long before = lastLine().sequence();
        DeskBrowser.Answer question = administrator.post(service, "step", "close", "reason", "Fin de l’essai");
        assertThat(question.body())
                .contains("Fermer le service", "Les habitants ne verront plus", "value=\"Fin de l’essai\"");
        assertThat(lastLine().sequence()).isEqualTo(before);
        assertThat(administrator
                        .post(service, "step", "close", "reason", "Fin de l’essai", "sure", "oui")
                        .location())
                .isEqualTo(page + "?fait=service");
        assertThat(lastLine().details()).contains("Fin de l’essai");
        assertThat(administrator.get(page).body().split("Décisions prises", -1))
                .as("the table's caption, and what its box is called")
                .hasSize(3);
        DeskBrowser.Answer unknown = administrator.post(page + "/dragons", "step", "plan", "reason", "Pour voir");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("Ce service n’existe pas");
    }

    @Test
    void saysEverywhereHowTheTownHallIsReached() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String page = "/clapiers/bureau/apparence";
        officer.get(page);
        DeskBrowser.Answer wrong =
                officer.post(page, "phone", "demandez Paul", "mail", "mairie", "brand", "#1f5c4d", "accent", "#8a5a12");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Ce n’est pas un numéro de téléphone.", "value=\"demandez Paul\"", "value=\"mairie\"");
        assertThat(officer.post(
                                page,
                                "phone",
                                "04 67 55 90 00",
                                "mail",
                                "Mairie@clapiers.example",
                                "address",
                                "5 Grand-Rue\n34830 Clapiers",
                                "director",
                                "Léa Martin, maire",
                                "brand",
                                "#1f5c4d",
                                "accent",
                                "#8a5a12")
                        .location())
                .isEqualTo(page + "?fait=apparence");
        assertThat(lastLine().details())
                .as("what changed, and of a person that they did")
                .contains("→ 04 67 55 90 00", "→ mairie@clapiers.example", "5 Grand-Rue", "\"director\":\"changed\"")
                .doesNotContain("Léa Martin", "primary");
        DeskBrowser resident = new DeskBrowser(mvc);
        for (String each : new String[] {"/accessibilite", "/donnees-personnelles", "/mentions-legales", "/plan"}) {
            assertThat(resident.get("/clapiers" + each).body())
                    .as(each)
                    .contains("href=\"tel:0467559000\"", "mailto:mairie@clapiers.example", "5 Grand-Rue");
        }
        assertThat(resident.get("/clapiers/rien").body()).contains("04 67 55 90 00");
        assertThat(resident.get("/clapiers/mentions-legales").body())
                .contains("Direction de la publication", "Léa Martin, maire", "hébergeur");
    }

    @Test
    void tellsTheJournalInWordsWithinTheDesk() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String hours = "/clapiers/bureau/lieux/accueil-de-la-mairie/horaires";
        officer.get(hours);
        officer.post(hours, "term-monday-1-from", "09:00", "term-monday-1-until", "12:00");
        String journal = DeskBrowser.of(mvc, "administrator")
                .get("/clapiers/bureau/journal")
                .body();
        assertThat(journal)
                .contains("Horaires modifiés", "Accueil de la mairie", "class=\"sections\"", "lundi")
                .doesNotContain("place:", "Mo 09:00");
        assertThat(DeskBrowser.of(mvc, "administrator")
                        .get("/clapiers/bureau/agents")
                        .body())
                .contains("class=\"sections\"", "class=\"crumbs\"");
    }

    @Test
    void switchesAServiceStepByStep() {
        DeskBrowser administrator = DeskBrowser.of(mvc, "administrator");
        String page = "/clapiers/bureau/services";
        assertThat(administrator.get(page).body()).contains("Vie de quartier", "pas encore décidé");
        assertThat(administrator.post(page + "/vie-de-quartier", "step", "plan").status())
                .isEqualTo(422);
        DeskBrowser.Answer skipped = administrator.post(page + "/vie-de-quartier", "step", "open", "reason", "Vite");
        assertThat(skipped.status()).isEqualTo(422);
        assertThat(skipped.body()).contains("Cette étape n’est pas possible maintenant.", "value=\"Vite\"");
        assertThat(administrator
                        .post(page + "/vie-de-quartier", "step", "plan", "reason", "Conseil du 2 mars")
                        .location())
                .isEqualTo(page + "?fait=service");
        assertThat(lastLine().action()).isEqualTo("places.service-moved");
        assertThat(administrator.get(page).body()).contains("Conseil du 2 mars", "Commencer l’essai");
        assertThat(DeskBrowser.of(mvc, "officer").get(page).status()).isEqualTo(403);
    }

    @Test
    void changesTheFaceOfTheTown() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String page = "/clapiers/bureau/apparence";
        officer.get(page);
        DeskBrowser.Answer pale = officer.post(page, "welcome", "Bonjour", "brand", "#ffff00", "accent", "#8a3b12");
        assertThat(pale.status()).isEqualTo(422);
        assertThat(pale.body())
                .contains("est trop claire", "La case montre maintenant la même, assez foncée")
                .contains("value=\"" + TownColours.readable("#ffff00") + "\"")
                .doesNotContain("#ffff00");
        assertThat(officer.post(page, "welcome", "Bienvenue au village", "brand", "#5b2a86", "accent", "#8a3b12")
                        .location())
                .isEqualTo(page + "?fait=apparence");
        assertThat(lastLine().action()).isEqualTo("places.appearance-changed");
        assertThat(new DeskBrowser(mvc).get("/clapiers").body()).contains("Bienvenue au village", "5b2a86-8a3b12");
    }
}
