package fr.parvis.identity;

import static fr.parvis.identity.TestTowns.CLAPIERS;
import static fr.parvis.identity.TestTowns.JACOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.audit.Actor;
import fr.parvis.audit.Journal;
import fr.parvis.audit.JournalEntry;
import fr.parvis.identity.TestPeople.Person;
import fr.parvis.identity.internal.AuthenticatorApplication;
import fr.parvis.identity.spi.Letters;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityPagesTest
class MandateTests {

    private static final DateTimeFormatter FULL_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    @Autowired
    TestPeople people;

    @Autowired
    Mandates mandates;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    RecordedLetters letters;

    @Test
    void closesTheDeskAtTheVeryMomentThatTheMandateEnds() {
        Browser browser = people.signIn(
                people.officer(CLAPIERS, Role.OFFICER, clock.instant().plus(Duration.ofHours(1))));
        assertThat(browser.get("/clapiers/bureau/agents").status()).isEqualTo(200);
        clock.pass(Duration.ofHours(1));
        assertThat(browser.get("/clapiers/bureau/agents").status()).isEqualTo(403);
        assertThat(browser.get("/compte").status()).isEqualTo(200);
    }

    @Test
    void opensNoOtherTown() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        assertThat(browser.get("/jacou/bureau/agents").status()).isEqualTo(403);
        assertThat(browser.get("/atlantide/bureau/agents").status()).isEqualTo(403);
        assertThat(browser.get("/bureau/agents").status()).isEqualTo(403);
    }

    @Test
    void showsEachRoleWhatItMayOnly() {
        Browser attendant = people.signIn(people.officer(CLAPIERS, Role.ATTENDANT, null));
        assertThat(attendant.get("/clapiers/bureau/agents").status()).isEqualTo(403);
        assertThat(attendant.get("/clapiers/bureau/journal").status()).isEqualTo(403);
        Browser clerk = people.signIn(people.officer(CLAPIERS, Role.OFFICER, null));
        assertThat(clerk.get("/clapiers/bureau/agents").body()).doesNotContain("Inviter un agent");
        assertThat(clerk.post("/clapiers/bureau/agents", "mail", "x@example.org", "name", "X", "role", "OFFICER")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void invitesAnOfficerWhoEnrolsByPasskeyAndIsInTheJournal() {
        Person administrator = people.officer(CLAPIERS, Role.ADMINISTRATOR, null);
        Browser browser = people.signIn(administrator);
        browser.get("/clapiers/bureau/agents");
        String mail = "invited" + administrator.id().value().hashCode() + "@example.org";
        Browser.Answer sent = browser.post(
                "/clapiers/bureau/agents",
                "mail",
                mail,
                "name",
                "Marc Bonnet",
                "role",
                "TECHNICIAN",
                "until",
                "2027-12-31");
        assertThat(sent.status()).isEqualTo(302);
        String link = letters.nextLink();
        assertThat(link).startsWith("/clapiers/invitation/");

        Browser scanner = people.browser();
        scanner.get(link);
        Browser invited = people.browser();
        assertThat(invited.get(link).body()).contains("services techniques");
        assertThat(invited.post(link).location()).isEqualTo("/compte");
        assertThat(invited.get("/clapiers/bureau/agents").status()).isEqualTo(302);
        invited.get("/compte");
        SoftwarePasskey passkey = new SoftwarePasskey("http://localhost:8080");
        Browser.Answer asked = invited.postJson("/compte/cles/defi", "{}");
        assertThat(asked.status()).isEqualTo(200);
        Browser.Answer added = invited.postJson("/compte/cles", passkey.create(asked.body()));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(invited.get("/compte").body()).contains("Ma clé");
        assertThat(people.browser().get(link).status()).isEqualTo(410);

        List<JournalEntry> lines = journal.listLatest(CLAPIERS, Long.MAX_VALUE, 3);
        assertThat(lines)
                .extracting(JournalEntry::action)
                .containsExactly(
                        "identity.invitation-accepted", "identity.officer-invited", "identity.mandate-granted");
        assertThat(lines.get(1).actor().person()).isEqualTo(administrator.id().value());
        assertThat(lines.toString()).doesNotContain(mail);
        assertThat(browser.get("/clapiers/bureau/journal").body())
                .contains("Agent invité", "Claire Vidal", "services techniques", "Marc Bonnet", "Jusqu’à")
                .doesNotContain("{&#34;", "{\"person\"", "TECHNICIAN", ">administrator<");
    }

    @Test
    void keepsWhatWasTypedOfAnInvitationAndSaysWhichDayIsWrong() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        String page = "/clapiers/bureau/agents";
        browser.get(page);
        for (String[] days :
                new String[][] {{"0001-01-01", "9999-12-31"}, {"2029-01-01", "2026-03-01"}, {"demain", "31/12/2027"}}) {
            Browser.Answer wrong = browser.post(
                    page,
                    "mail",
                    "marc@example.org",
                    "name",
                    "Marc Bonnet",
                    "role",
                    "TECHNICIAN",
                    "from",
                    days[0],
                    "until",
                    days[1]);
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.body().replace('\u00a0', ' '))
                    .contains(
                            "href=\"#from\"",
                            "href=\"#until\"",
                            "id=\"from-error\"",
                            "Indiquez une date entre le dimanche 2 mars 2025 et le jeudi 2 mars 2028.",
                            "Indiquez une date entre le lundi 2 mars 2026 et le mardi 2 mars 2038.",
                            "value=\"marc@example.org\"",
                            "value=\"Marc Bonnet\"",
                            "value=\"TECHNICIAN\" selected",
                            "value=\"" + days[0] + "\"",
                            "value=\"" + days[1] + "\"");
        }
        assertThat(browser.post(page, "mail", "marc", "role", "KING").body())
                .contains("href=\"#name\"", "href=\"#mail\"", "href=\"#role\"", "value=\"marc\"");
        assertThat(browser.post(
                                page,
                                "mail",
                                "marc@example.org",
                                "name",
                                "Marc Bonnet",
                                "role",
                                "TECHNICIAN",
                                "from",
                                "2026-05-01",
                                "until",
                                "2026-04-30")
                        .body())
                .contains("href=\"#until\"", "Le dernier jour doit venir après le premier.");
        assertThat(letters.none()).isTrue();
    }

    @Test
    void preselectsNoRole() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        String page = "/clapiers/bureau/agents";
        assertThat(browser.get(page).body()).contains("<option value=\"\" selected>Choisissez</option>");
        Browser.Answer none = browser.post(page, "mail", "sans-role@example.org", "name", "Lou Serre", "role", "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("href=\"#role\"", "id=\"role-error\"", "value=\"Lou Serre\"");
        assertThat(letters.none()).isTrue();
    }

    @Test
    void callsNobodyAnAgentWhoCouldNotEnterYet() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        String page = "/clapiers/bureau/agents";
        browser.get(page);
        browser.post(page, "mail", "attendue@example.org", "name", "Zoé Attendue", "role", "VIEWER");
        String link = letters.nextLink();
        String day = FULL_DATE.format(clock.instant().plus(Duration.ofDays(7)).atZone(ZoneId.of("Europe/Paris")));
        assertThat(rowOf(browser.get(page).body(), "Zoé Attendue"))
                .contains(
                        "Invitation envoyée. La personne n’a pas encore choisi comment se connecter. Le lien sert jusqu’au "
                                + day,
                        "Annuler l’invitation")
                .doesNotContain("depuis le", "Mettre fin");
        String end = page + "/" + mandateOf("attendue@example.org").id() + "/terminer";
        assertThat(browser.post(end).body())
                .contains("Annuler l’invitation de Zoé Attendue")
                .doesNotContain("journal.");
        clock.pass(Duration.ofMinutes(1));
        assertThat(browser.post(end, "sure", "oui").location()).endsWith("fait=annulee");
        assertThat(people.browser().get(link).status()).isEqualTo(410);
        assertThat(browser.get(page).body()).doesNotContain("Zoé Attendue");
        assertThat(journal.listLatest(CLAPIERS, Long.MAX_VALUE, 1))
                .extracting(JournalEntry::action)
                .containsExactly("identity.invitation-cancelled");
    }

    @Test
    void callsAnAgentWhoeverCanEnterAndLetsAnInterruptedStartBeTakenUpAgain() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        String page = "/clapiers/bureau/agents";
        browser.get(page);
        browser.post(page, "mail", "venue@example.org", "name", "Ida Venue", "role", "VIEWER");
        String link = letters.nextLink();
        Browser interrupted = people.browser();
        interrupted.get(link);
        interrupted.post(link);
        assertThat(rowOf(browser.get(page).body(), "Ida Venue"))
                .contains("pas encore choisi comment se connecter", "Annuler l’invitation");

        Browser nextDay = people.browser();
        nextDay.get(link);
        assertThat(nextDay.post(link).location()).isEqualTo("/compte");
        nextDay.get("/compte");
        SoftwarePasskey passkey = new SoftwarePasskey("http://localhost:8080");
        Browser.Answer asked = nextDay.postJson("/compte/cles/defi", "{}");
        assertThat(nextDay.postJson("/compte/cles", passkey.create(asked.body()))
                        .status())
                .isEqualTo(200);
        assertThat(rowOf(browser.get(page).body(), "Ida Venue")).contains("depuis le", "Mettre fin");
        assertThat(people.browser().get(link).status()).isEqualTo(410);
    }

    @Test
    void writesWhoInvitesAndWhatFor() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        browser.get("/clapiers/bureau/agents");
        browser.post("/clapiers/bureau/agents", "mail", "lue@example.org", "name", "Lou Serre", "role", "ATTENDANT");
        Letters.Letter letter = letters.next();
        assertThat(letter.subject()).isEqualTo("clapiers vous invite à rejoindre son bureau sur Parvis");
        assertThat(letter.text())
                .contains("clapiers vous invite", "Claire Vidal (administration)", "ce que les habitants voient")
                .containsOnlyOnce("http");
    }

    private Mandate mandateOf(String mail) {
        return mandates.listIn(CLAPIERS).stream()
                .filter(mandate -> mandate.mail().value().equals(mail))
                .findFirst()
                .orElseThrow();
    }

    private static String rowOf(String page, String name) {
        return Arrays.stream(page.split("<tr>"))
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow()
                .replace('\u00a0', ' ');
    }

    @Test
    void endsTheOlderLinkByTheNewest() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        String page = "/clapiers/bureau/agents";
        browser.get(page);
        browser.post(page, "mail", "deux@example.org", "name", "Lou Serre", "role", "VIEWER");
        String older = letters.nextLink();
        browser.post(page, "mail", "autre@example.org", "name", "Max Faure", "role", "VIEWER");
        String others = letters.nextLink();
        assertThat(people.browser().get(older).status()).isEqualTo(200);
        browser.post(page, "mail", "deux@example.org", "name", "Lou Serre", "role", "ATTENDANT");
        String newest = letters.nextLink();
        assertThat(people.browser().get(older).status()).isEqualTo(410);
        assertThat(people.browser().get(newest).status()).isEqualTo(200);
        assertThat(people.browser().get(others).status()).isEqualTo(200);
    }

    @Test
    void keepsTheInvitedSignedInOnceTheyChoseAPassword() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        browser.get("/clapiers/bureau/agents");
        browser.post("/clapiers/bureau/agents", "mail", "paul@example.org", "name", "Paul Serres", "role", "VIEWER");
        String link = letters.nextLink();
        Browser invited = people.browser();
        invited.get(link);
        invited.post(link);
        invited.get("/compte/mot-de-passe");
        invited.post("/compte/mot-de-passe", "password", TestPeople.PASSWORD);
        String page = invited.get("/compte/mot-de-passe/code").body();
        Matcher key = Pattern.compile("<strong>([A-Z2-7 ]+)</strong>").matcher(page);
        assertThat(key.find()).isTrue();
        String code = new AuthenticatorApplication(key.group(1).replace(" ", "")).code(clock.instant());
        assertThat(invited.post("/compte/mot-de-passe/code", "code", code).status())
                .isEqualTo(200);
        assertThat(invited.get("/clapiers/bureau/journal").status()).isEqualTo(200);
    }

    @Test
    void signsInByPasskeyAndRefusesAForgedOne() {
        Person person = people.officer(CLAPIERS, Role.VIEWER, null);
        Browser browser = people.signIn(person);
        SoftwarePasskey passkey = new SoftwarePasskey("http://localhost:8080");
        browser.postJson(
                "/compte/cles",
                passkey.create(browser.postJson("/compte/cles/defi", "{}").body()));
        Browser other = people.browser();
        other.get("/connexion");
        String asked = other.postJson("/connexion/cle/defi", "{}").body();
        String answer = passkey.get(asked);
        Browser.Answer in = other.postJson("/connexion/cle?suite=/clapiers/bureau/journal", answer);
        assertThat(in.body()).contains("/clapiers/bureau/journal");
        assertThat(other.get("/clapiers/bureau/journal").status()).isEqualTo(200);

        Browser thief = people.browser();
        thief.get("/connexion");
        thief.postJson("/connexion/cle/defi", "{}");
        assertThat(thief.postJson("/connexion/cle", answer).status()).isEqualTo(401);
        SoftwarePasskey phished = new SoftwarePasskey("https://evil.example");
        assertThat(thief.postJson(
                                "/connexion/cle",
                                phished.get(thief.postJson("/connexion/cle/defi", "{}")
                                        .body()))
                        .status())
                .isEqualTo(401);
        assertThat(thief.postJson("/connexion/cle", "{\"id\":").status()).isEqualTo(401);
    }

    @Test
    void refusesTwoMandatesOfOneRoleAtOnce() {
        Person person = people.officer(CLAPIERS, Role.OFFICER, null);
        GrantMandate again =
                new GrantMandate(CLAPIERS, person.mail(), "Claire Vidal", Role.OFFICER, clock.instant(), null, "fr");
        assertThatThrownBy(() -> mandates.grant(again, Actor.system("test")))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(IdentityError.MANDATE_OVERLAPS));
    }

    @Test
    void endsAMandateByAButtonButNeverTheLastAdministrators() {
        BodyId town = JACOU;
        Person administrator = people.officer(town, Role.ADMINISTRATOR, null);
        Person clerk = people.officer(town, Role.OFFICER, null);
        Browser browser = people.signIn(administrator);
        Browser dismissed = people.signIn(clerk);
        assertThat(dismissed.get("/jacou/bureau/agents").status()).isEqualTo(200);
        browser.get("/jacou/bureau/agents");
        String end = "/jacou/bureau/agents/"
                + mandates.listLive(town, clerk.id()).getFirst().id() + "/terminer";
        assertThat(browser.post(end).body()).contains("Mettre fin au mandat de", "name=\"sure\"");
        assertThat(dismissed.get("/jacou/bureau/agents").status()).isEqualTo(200);
        browser.post(end, "sure", "oui");
        assertThat(dismissed.get("/jacou/bureau/agents").status()).isEqualTo(403);
        Browser.Answer last = browser.post(
                "/jacou/bureau/agents/"
                        + mandates.listLive(town, administrator.id()).getFirst().id() + "/terminer",
                "sure",
                "oui");
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.body()).contains("Il faut toujours une personne à l’administration");
    }

    @Test
    void neverGivesARoleAboveTownsFromATown() {
        Browser browser = people.signIn(people.officer(CLAPIERS, Role.ADMINISTRATOR, null));
        browser.get("/clapiers/bureau/agents");
        assertThat(browser.post(
                                "/clapiers/bureau/agents",
                                "mail",
                                "x@example.org",
                                "name",
                                "X",
                                "role",
                                "PLATFORM_OPERATOR")
                        .status())
                .isEqualTo(403);
    }
}
