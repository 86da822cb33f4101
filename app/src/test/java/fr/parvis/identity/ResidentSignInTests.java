package fr.parvis.identity;

import static fr.parvis.identity.TestTowns.CLAPIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.TestPeople.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityPagesTest
class ResidentSignInTests {

    @Autowired
    TestPeople people;

    @Autowired
    RecordedLetters letters;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String ask(String mail) {
        Browser browser = people.browser();
        browser.get("/connexion?suite=/clapiers/piscine");
        assertThat(browser.post("/connexion/lien", "mail", mail, "suite", "/clapiers/piscine")
                        .location())
                .isEqualTo("/connexion/lien/envoye");
        return letters.nextLink();
    }

    @Test
    void signsInByAButtonBehindTheLinkHoweverOftenScannersOpenIt() {
        String link = ask("lina@example.org");
        for (int scan = 0; scan < 5; scan++) {
            Browser scanner = people.browser();
            assertThat(scanner.get(link).status()).isEqualTo(200);
            assertThat(scanner.hasCookie("parvis-session")).isFalse();
        }
        Browser browser = people.browser();
        assertThat(browser.get(link).body()).contains("<form method=\"post\" action=\"" + link + "\"");
        assertThat(browser.post(link).location()).isEqualTo("/clapiers/piscine");
        assertThat(browser.get("/compte").body()).contains("lina@example.org");
    }

    @Test
    void servesOnceOnly() {
        String link = ask("once@example.org");
        Browser first = people.browser();
        first.get(link);
        first.post(link);
        Browser second = people.browser();
        assertThat(second.get(link).status()).isEqualTo(410);
        second.get("/connexion");
        assertThat(second.post(link).status()).isEqualTo(410);
        assertThat(second.get("/compte").status()).isEqualTo(302);
    }

    @Test
    void servesForAQuarterOfAnHour() {
        String link = ask("late@example.org");
        clock.pass(Duration.ofMinutes(15));
        Browser browser = people.browser();
        assertThat(browser.get(link).body()).contains("Ce lien ne sert plus");
        browser.get("/connexion");
        assertThat(browser.post(link).status()).isEqualTo(410);
    }

    @Test
    void knowsNobodyBeforeTheLinkComesBack() {
        ask("shy@example.org");
        assertThat(jdbc.sql("select count(*) from identity.person where mail = 'shy@example.org'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsNoLinkReadable() {
        String link = ask("hashed@example.org");
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(jdbc.sql("select encode(hash, 'escape') || mail || next from identity.mail_link")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void opensNoDeskWithAMailboxAlone() {
        Person officer = people.officer(CLAPIERS, Role.ADMINISTRATOR, null);
        String link = ask(officer.mail().value());
        Browser browser = people.browser();
        browser.get(link);
        browser.post(link);
        assertThat(browser.get("/clapiers/bureau/agents").location()).startsWith("/connexion?suite=");
        String account = browser.get("/compte").body();
        assertThat(account).contains("connectez-vous d’abord").doesNotContain("data-passkey-add");
        assertThat(browser.post("/compte/mot-de-passe", "password", "une autre phrase longue")
                        .status())
                .isEqualTo(401);
        assertThat(browser.postJson("/compte/cles/defi", "{}").status()).isEqualTo(401);
    }

    @Test
    void leadsNowhereElse() {
        Browser browser = people.browser();
        browser.get("/connexion");
        browser.post("/connexion/lien", "mail", "redirect@example.org", "suite", "https://evil.example/");
        String link = letters.nextLink();
        browser.get(link);
        assertThat(browser.post(link).location()).isEqualTo("/compte");
    }

    @Test
    void refusesAnAddressThatIsNoneInWords() {
        Browser browser = people.browser();
        browser.get("/connexion");
        Browser.Answer answer = browser.post("/connexion/lien", "mail", "lina");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Exemple\u00a0: prenom.nom@exemple.fr");
    }
}
