package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A town's first place, and what keeps it from being somebody else's. */
class DeskNewPlaceTests extends ClapiersPages {

    private static final String NEW = "/clapiers/bureau/lieux/nouveau";

    @Test
    void addsAPlaceAndShowsItToResidents() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        assertThat(officer.get("/clapiers/bureau/lieux").body())
                .contains("Ajouter un lieu", "href=\"/clapiers/bureau/lieux/nouveau\"");
        assertThat(officer.get(NEW).body())
                .contains("Sorte de lieu", "<option value=\"sports-hall\">Gymnase</option>", "OpenStreetMap");
        DeskBrowser.Answer answer = officer.post(
                "/clapiers/bureau/lieux",
                "name",
                "Gymnase de l’Œuvre",
                "kind",
                "sports-hall",
                "address",
                "Place de la Mairie, 34830 Clapiers",
                "latitude",
                "43,6584",
                "longitude",
                "3.8902",
                "role",
                "Accueil du gymnase",
                "telephone",
                "04 67 00 00 99",
                "capacity",
                "250");
        String desk = "/clapiers/bureau/lieux/gymnase-de-l-oeuvre";
        assertThat(answer.location()).isEqualTo(desk + "?fait=lieu");
        assertThat(officer.get(answer.location()).body()).contains("Le lieu est ajouté.", "Gymnase de l’Œuvre");
        assertThat(officer.get("/clapiers/bureau/lieux").body()).contains("href=\"" + desk + "\"");
        assertThat(officer.get(desk + "/capacite").body()).contains("250");
        assertThat(lastLine().action()).isEqualTo("places.place-opened");
        assertThat(lastLine().details()).contains("Gymnase de l’Œuvre", "43.6584, 3.8902");
        DeskBrowser resident = new DeskBrowser(mvc);
        assertThat(resident.get("/clapiers").body()).contains("Gymnase de l’Œuvre");
        assertThat(resident.get("/clapiers/lieux/gymnase-de-l-oeuvre").body())
                .contains("Accueil du gymnase", "04 67 00 00 99");
    }

    @Test
    void changesWhatIsToldOfAPlace() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String slug = officer.get("/clapiers/bureau/lieux")
                .body()
                .replaceFirst("(?s).*/bureau/lieux/(marche[^\"]*)\".*", "$1");
        String page = "/clapiers/bureau/lieux/" + slug + "/fiche";
        assertThat(officer.get(page).body()).contains("Fiche du lieu", "name=\"latitude\" type=\"text\"");
        DeskBrowser.Answer wrong = officer.post(
                page, "name", "", "address", "Ici", "latitude", "43,65", "longitude", "3,88", "role", "Placier");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nom du lieu", "ce champ ne peut pas rester vide.");
        assertThat(officer.post(
                                page,
                                "name",
                                "Marché du dimanche",
                                "address",
                                "Place de la Mairie, 34830 Clapiers",
                                "latitude",
                                "43,6584",
                                "longitude",
                                "3,8902",
                                "role",
                                "Placière",
                                "face",
                                "Nadia")
                        .location())
                .isEqualTo("/clapiers/bureau/lieux/" + slug + "?fait=fiche");
        assertThat(lastLine().action()).isEqualTo("places.place-changed");
        assertThat(lastLine().details())
                .as("a person's name stays out of what is never forgotten")
                .contains("\"face\":\"changed\"")
                .doesNotContain("Nadia");
        assertThat(new DeskBrowser(mvc).get("/clapiers/lieux/" + slug).body())
                .contains("Marché du dimanche", "Nadia", "Placière");
    }

    @Test
    void leavesToTheMetropoleWhatWasHandedToIt() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(NEW);
        DeskBrowser.Answer refused = officer.post(
                "/clapiers/bureau/lieux",
                "name",
                "Piscine intercommunale des Garrigues",
                "kind",
                "pool",
                "address",
                "Place de la Mairie",
                "latitude",
                "43,6584",
                "longitude",
                "3,8902",
                "role",
                "Accueil");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "confiée à Montpellier Méditerranée Métropole",
                        "est déjà montré ici, par Montpellier Méditerranée Métropole");
        assertThat(new DeskBrowser(mvc).get("/jacou").body()).containsOnlyOnce(">Piscine intercommunale des Garrigues");
    }

    @Test
    void saysThatAColleagueChangedThePageMeanwhile() {
        String page = "/clapiers/bureau/lieux/accueil-de-la-mairie/fiche";
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String opened = seen(officer.get(page).body());
        assertThat(save(officer, page, opened, "04 67 00 00 11").status()).isEqualTo(302);
        assertThat(save(officer, page, opened, "04 67 00 00 11").status())
                .as("pressed twice")
                .isEqualTo(302);
        DeskBrowser.Answer late = save(officer, page, opened, "04 67 00 00 22");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Elle dit maintenant", "04 67 00 00 11", "value=\"04 67 00 00 22\"");
        assertThat(save(officer, page, seen(late.body()), "04 67 00 00 22").status())
                .isEqualTo(302);
    }

    private static String seen(String page) {
        return page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    private static DeskBrowser.Answer save(DeskBrowser officer, String page, String seen, String telephone) {
        return officer.post(
                page,
                "seen",
                seen,
                "name",
                "Accueil de la mairie",
                "address",
                "Hôtel de ville, 34830 Clapiers",
                "latitude",
                "43,6584",
                "longitude",
                "3,8902",
                "role",
                "Accueil",
                "telephone",
                telephone);
    }

    @Test
    void keepsTheHoursThatAColleagueWroteMeanwhile() {
        String page = "/clapiers/bureau/lieux/accueil-de-la-mairie/horaires";
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        String opened = seen(officer.get(page).body());
        assertThat(officer.post(page, "seen", opened, "term-tuesday-1-from", "10:00", "term-tuesday-1-until", "11:00")
                        .status())
                .isEqualTo(302);
        DeskBrowser.Answer late =
                officer.post(page, "seen", opened, "term-sunday-1-from", "10:00", "term-sunday-1-until", "11:00");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Quelqu’un a changé ces horaires", "href=\"#term\"", "mardi de 10 h à 11 h");
        assertThat(officer.post(
                                page,
                                "seen",
                                seen(late.body()),
                                "term-sunday-1-from",
                                "10:00",
                                "term-sunday-1-until",
                                "11:00")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void keepsWhatWasTypedOfANewPlace() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(NEW);
        DeskBrowser.Answer answer = officer.post(
                "/clapiers/bureau/lieux",
                "name",
                "Accueil de la mairie",
                "kind",
                "market",
                "address",
                "",
                "latitude",
                "3.8902",
                "longitude",
                "43.6584",
                "telephone",
                "04 67 00 00 99",
                "capacity",
                "beaucoup");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Vous avez déjà un lieu nommé « Accueil de la mairie ».",
                        "value=\"Accueil de la mairie\"",
                        "<option value=\"market\" selected>",
                        "ce champ ne peut pas rester vide.",
                        "Ce point n’est pas sur votre territoire.",
                        "value=\"3.8902\"",
                        "value=\"04 67 00 00 99\"",
                        "value=\"beaucoup\"");
        DeskBrowser.Answer nothing = officer.post("/clapiers/bureau/lieux", "latitude", "au bourg", "longitude", "200");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body())
                .contains(
                        "Choisissez une sorte de lieu dans la liste.",
                        "Indiquez un nombre entre -90 et 90, par exemple 43,6583.",
                        "Indiquez un nombre entre -180 et 180, par exemple 3,8894.",
                        "value=\"au bourg\"");
    }

    @Test
    void letsOnlyWhoMayEditAddAPlace() {
        DeskBrowser attendant = DeskBrowser.of(mvc, "attendant");
        assertThat(attendant.get("/clapiers/bureau/lieux").body()).doesNotContain("/bureau/lieux/nouveau");
        assertThat(attendant.get(NEW).status()).isEqualTo(403);
        attendant.get("/clapiers/bureau/lieux/accueil-de-la-mairie");
        assertThat(attendant.post("/clapiers/bureau/lieux", "name", "Buvette").status())
                .isEqualTo(403);
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(NEW);
        assertThat(officer.post("/jacou/bureau/lieux", "name", "Buvette").status())
                .isEqualTo(403);
    }
}
