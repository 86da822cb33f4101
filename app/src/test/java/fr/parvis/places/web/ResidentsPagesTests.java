package fr.parvis.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.kernel.BodyId;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Competences;
import fr.parvis.territory.Subject;
import fr.parvis.territory.TownProfile;
import fr.parvis.territory.TownProfiles;
import fr.parvis.territory.Towns;
import fr.parvis.territory.TransferCompetence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What residents do on a place's page without account and without JavaScript, on the demonstration's town. */
class ResidentsPagesTests extends ClapiersPages {

    private static final String COUNTER = "/clapiers/lieux/accueil-de-la-mairie";
    private static final String DESK = "/clapiers/bureau/lieux/accueil-de-la-mairie";

    @Autowired
    Towns towns;

    @Autowired
    OpenPlaces open;

    @Autowired
    Competences competences;

    @Autowired
    TownProfiles profiles;

    private void officerSays(String word) {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get(DESK);
        officer.post(DESK + "/etat", "says", word, "lasts", "2h");
    }

    private String json() {
        return open.answer(towns.findBySegment("clapiers").orElseThrow(), PlacesRoute.Form.JSON, clock.instant())
                .toString(StandardCharsets.UTF_8);
    }

    @Test
    void asksToBeToldConfirmsByAButtonAndIsToldOnce() {
        officerSays("full");
        DeskBrowser resident = new DeskBrowser(mvc);
        assertThat(resident.get(COUNTER).body()).contains("Me prévenir quand il y a de la place", "name=\"mail\"");
        DeskBrowser.Answer wrong = resident.post(COUNTER + "/prevenir", "mail", "personne");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("ne peut pas recevoir de message", "value=\"personne\"");
        assertThat(resident.post(COUNTER + "/prevenir", "mail", " ").body()).contains("Indiquez votre adresse e-mail");
        assertThat(resident.post(COUNTER + "/prevenir", "mail", "zoe@exemple.fr")
                        .location())
                .isEqualTo(COUNTER + "?fait=lettre#asks");
        assertThat(resident.get(COUNTER + "?fait=lettre").body()).contains("un lien à confirmer vous y attend");

        Pattern link = Pattern.compile("/clapiers/prevenir/[A-Za-z0-9_-]{43}");
        await().untilAsserted(() ->
                assertThat(resident.get("/demo/courrier").body()).contains("zoe@exemple.fr", "/clapiers/prevenir/"));
        Matcher found = link.matcher(resident.get("/demo/courrier").body());
        assertThat(found.find()).isTrue();
        String path = found.group();
        assertThat(resident.get(path).body()).contains("Vous prévenir ?", "Oui, prévenez-moi");
        assertThat(resident.get(path).body()).contains("Oui, prévenez-moi");
        assertThat(resident.post(path).body()).contains("C’est noté", "Ne plus me prévenir");

        officerSays("room");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(resident.get("/demo/courrier").body())
                        .contains("Accueil de la mairie : il y a de la place"));
        await().untilAsserted(() -> assertThat(resident.get(path).status()).isEqualTo(410));
        assertThat(resident.post(path).status()).isEqualTo(410);
        assertThat(resident.get(COUNTER).body()).doesNotContain("name=\"mail\"");
    }

    @Test
    void confirmsWithOneButtonAndIsCountedApart() {
        officerSays("nearly-full");
        DeskBrowser resident = new DeskBrowser(mvc);
        assertThat(resident.get(COUNTER).body())
                .contains("Est-ce bien ce que vous voyez sur place ?")
                .doesNotContain("confirme (dernière heure)");
        assertThat(resident.post(COUNTER + "/confirmer", "vu", "oui").location())
                .isEqualTo(COUNTER + "?fait=merci#asks");
        resident.post(COUNTER + "/confirmer", "vu", "oui");
        assertThat(resident.get(COUNTER + "?fait=merci").body())
                .contains("1 personne sur place confirme (dernière heure)", "comptée à part");
        assertThat(json()).contains("\"confirmations\":{\"agree\":1,\"disagree\":0,\"minutes\":60}");
        resident.post(COUNTER + "/confirmer", "vu", "non");
        assertThat(resident.get(COUNTER).body())
                .contains("1 personne sur place dit le contraire (dernière heure)", "figure--little");
    }

    @Test
    void thanksNobodyWhoSaidNothing() {
        DeskBrowser resident = new DeskBrowser(mvc);
        resident.get(COUNTER);
        DeskBrowser.Answer answer = resident.post(COUNTER + "/confirmer", "vu", "peut-être");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Votre réponse n’est pas arrivée");
    }

    /** What a commune hands to the body above it is every member's, and says who runs it. */
    @Test
    void showsALibraryThatWasHandedToTheEpciInAllItsCommunes() {
        String library = "/lieux/mediatheque-albert-camus";
        DeskBrowser resident = new DeskBrowser(mvc);
        assertThat(resident.get("/jacou" + library).status()).isEqualTo(404);
        assertThat(resident.get("/clapiers" + library).body()).doesNotContain("Géré par");
        BodyId epci =
                bodies.findByCode(BodyKind.EPCI, "243400017").orElseThrow().id();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        competences.transfer(
                new TransferCompetence(Subject.LIBRARY, clapiers, epci, today.minusDays(1), null, "Délibération"));
        DeskBrowser.Answer neighbour = resident.get("/jacou" + library);
        assertThat(neighbour.status()).isEqualTo(200);
        assertThat(neighbour.body()).contains("Géré par", "Montpellier Méditerranée Métropole");
        assertThat(resident.get("/clapiers" + library).body()).contains("Géré par");
        assertThat(resident.get("/jacou").body())
                .contains("Médiathèque Albert-Camus")
                .doesNotContain("/jacou/lieux/accueil-de-la-mairie");
        assertThat(resident.get("/olonzac" + library).status()).isEqualTo(404);
    }

    @Test
    void namesTheCommuneOfAPlaceOnThePageOfAnotherBody() {
        String metropole =
                bodies.findByCode(BodyKind.EPCI, "243400017").orElseThrow().slug();
        DeskBrowser resident = new DeskBrowser(mvc);
        assertThat(resident.get("/" + metropole).body())
                .contains(
                        ">Piscine intercommunale des Garrigues, Clapiers</a>",
                        ">Médiathèque Albert-Camus, Clapiers</a>",
                        ">Déchèterie de Castries</a>");
        assertThat(resident.get("/clapiers").body())
                .contains(">Piscine intercommunale des Garrigues</a>", ">Médiathèque Albert-Camus</a>");
    }

    @Test
    void saysHowManyPagesAreOnlineAndListsThem() {
        DeskBrowser resident = new DeskBrowser(mvc);
        String first = resident.get("/").body();
        Matcher counted = Pattern.compile("Déjà en ligne\\h: (\\d+) pages").matcher(first);
        assertThat(counted.find()).isTrue();
        assertThat(first).contains("href=\"/?toutes=oui\"").doesNotContain("href=\"/olonzac\"");
        String all = resident.get("/?toutes=oui").body().replaceFirst("(?s).*<h2 id=\"all\">(.*?)</section>.*", "$1");
        assertThat(all)
                .contains("<h3>Montpellier Méditerranée Métropole</h3>", "href=\"/olonzac\"", "href=\"/clapiers\"");
        assertThat(Pattern.compile("<li><a href=\"/[a-z0-9-]+\">").matcher(all).results())
                .hasSize(Integer.parseInt(counted.group(1)));
    }

    @Test
    void findsATownHoweverItsSaintIsTyped() {
        DeskBrowser resident = new DeskBrowser(mvc);
        for (String typed : List.of("St-Jean-de-Védas", "st jean de vedas", "saint-jean-de-védas")) {
            assertThat(resident.get("/?commune=" + typed).body()).as(typed).contains("Saint-Jean-de-Védas (34)");
        }
        assertThat(resident.get("/?commune=saint").body()).contains("Seuls les 20 premiers");
        assertThat(resident.get("/?commune=clapiers").body()).doesNotContain("Seuls les");
        assertThat(resident.get("/?commune=minervois").body()).contains("Minervois au Caroux");
        assertThat(resident.get("/?commune=xyzzy").body())
                .contains("Aucune commune trouvée", "ou bien le code postal", "href=\"/?toutes=oui\"");
    }

    @Test
    void namesTheTownWhereNoNeighbourhoodIsKnown() {
        DeskBrowser officer = DeskBrowser.of(mvc, "officer");
        officer.get("/clapiers/bureau/lieux/nouveau");
        officer.post(
                "/clapiers/bureau/lieux",
                "name",
                "Parking des Écoles",
                "kind",
                "car-park",
                "address",
                "Rue des Écoles, 34830 Clapiers",
                "latitude",
                "43,6584",
                "longitude",
                "3,8902",
                "role",
                "Services techniques");
        assertThat(new DeskBrowser(mvc).get("/clapiers").body())
                .contains("Parking des Écoles", ">Clapiers</h3>")
                .doesNotContain("Ailleurs dans la commune");
    }

    @Test
    void saysHowTheTownHallIsReachedWhereNoPlaceIsOnlineYet() {
        BodyId elsewhere =
                bodies.findByCode(BodyKind.COMMUNE, "34142").orElseThrow().id();
        TownProfile known = profiles.of(elsewhere);
        profiles.change(
                elsewhere, new TownProfile("", "", "04 67 44 00 11", "", "", "", known.colours(), known.tileAddress()));
        assertThat(new DeskBrowser(mvc).get("/lodeve").body())
                .contains("Aucun lieu n’est encore en ligne ici.", "href=\"tel:0467440011\"");
    }

    @Test
    void listsWhatIsClosedByWhenItOpens() {
        String body = new DeskBrowser(mvc).get("/olonzac").body();
        assertThat(body.indexOf("Bibliothèque d’Olonzac"))
                .isPositive()
                .isLessThan(body.indexOf("Piscine d’été d’Olonzac"));
        assertThat(body.indexOf("Déchèterie d’Olonzac"))
                .isPositive()
                .isLessThan(body.indexOf("Bibliothèque d’Olonzac"));
    }

    @Test
    void printsTheWeekWithItsSourceItsAddressAndItsHours() {
        assertThat(new DeskBrowser(mvc)
                        .get("/clapiers/lieux/mediatheque-albert-camus/semaine")
                        .body())
                .contains(
                        "Place de la Mairie, 34830 Clapiers",
                        "Origine des données : synthétique",
                        "Ouvert le mardi, le jeudi et le vendredi de 15 h à 18 h 30");
    }

    @Test
    void showsAlertsToOfficersAndToNobodyElse() {
        DeskBrowser technician = DeskBrowser.of(mvc, "technician");
        assertThat(technician.get("/clapiers/bureau/alertes").body())
                .contains("À voir", "n’a pas encore vérifié les capteurs")
                .doesNotContain("Rien à signaler");
        assertThat(DeskBrowser.of(mvc, "attendant")
                        .get("/clapiers/bureau/alertes")
                        .status())
                .isEqualTo(403);
        assertThat(technician
                        .post("/clapiers/bureau/alertes/00000000-0000-0000-0000-000000000001/vu")
                        .status())
                .isEqualTo(404);
    }
}
