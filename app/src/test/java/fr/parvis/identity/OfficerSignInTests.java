package fr.parvis.identity;

import static fr.parvis.identity.TestTowns.CLAPIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.TestPeople.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityPagesTest
class OfficerSignInTests {

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsAStrangerToTheSignInPageAndBack() {
        Browser browser = people.browser();
        Browser.Answer answer = browser.get("/clapiers/bureau/agents");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/connexion?suite=%2Fclapiers%2Fbureau%2Fagents");
        assertThat(browser.get(answer.location()).body()).contains("value=\"/clapiers/bureau/agents\"");
    }

    @Test
    void signsInWithPasswordAndCode() {
        Person person = people.officer(CLAPIERS, Role.ADMINISTRATOR, null);
        Browser browser = people.browser();
        browser.get("/connexion?suite=/clapiers/bureau/agents");
        Browser.Answer first = browser.post(
                "/connexion/mot-de-passe",
                "mail",
                " " + person.mail().value().toUpperCase(java.util.Locale.ROOT),
                "password",
                TestPeople.PASSWORD,
                "suite",
                "/clapiers/bureau/agents");
        assertThat(first.location()).isEqualTo("/connexion/code");
        assertThat(browser.get("/clapiers/bureau/agents").status()).isEqualTo(302);
        String before = browser.cookie("parvis-session");
        browser.get("/connexion/code");
        Browser.Answer second =
                browser.post("/connexion/code", "code", person.application().code(clock.instant()));
        assertThat(second.location()).isEqualTo("/clapiers/bureau/agents");
        assertThat(browser.cookie("parvis-session")).isNotEqualTo(before);
        assertThat(browser.get("/clapiers/bureau/agents").status()).isEqualTo(200);
    }

    @Test
    void acceptsACodeOnceOnly() {
        Person person = people.enrolled();
        String code = person.application().code(clock.instant());
        for (int expected : new int[] {302, 401}) {
            Browser browser = people.browser();
            browser.get("/connexion");
            browser.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", TestPeople.PASSWORD);
            browser.get("/connexion/code");
            assertThat(browser.post("/connexion/code", "code", code).status()).isEqualTo(expected);
        }
    }

    @Test
    void saysTheSameWhetherOrNotTheAccountExists() {
        Person person = people.enrolled();
        Browser browser = people.browser();
        browser.get("/connexion");
        Browser.Answer wrong =
                browser.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", "pas le bon mot");
        Browser.Answer unknown =
                browser.post("/connexion/mot-de-passe", "mail", "nobody@example.org", "password", "pas le bon mot");
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(wrong.body()).contains("L’adresse ou le mot de passe ne convient pas.");
        assertThat(withoutToken(wrong.body()).replace(person.mail().value(), "?"))
                .isEqualTo(withoutToken(unknown.body()).replace("nobody@example.org", "?"));
    }

    private static String withoutToken(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void forgetsTheFirstStepAfterFiveMinutes() {
        Person person = people.enrolled();
        Browser browser = people.browser();
        browser.get("/connexion");
        browser.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", TestPeople.PASSWORD);
        clock.pass(Duration.ofMinutes(6));
        assertThat(browser.get("/connexion/code").location()).isEqualTo("/connexion");
    }

    @Test
    void endsALongSessionWhateverIsDoneInIt() {
        Browser browser = people.signIn(people.enrolled());
        assertThat(browser.get("/compte").status()).isEqualTo(200);
        clock.pass(Duration.ofHours(13));
        assertThat(browser.get("/compte").status()).isEqualTo(302);
    }

    @Test
    void letsRecoveryCodesServeOnceEach() {
        Person person = people.enrolled();
        Browser browser = people.signIn(person);
        browser.get("/compte/mot-de-passe");
        browser.post("/compte/mot-de-passe", "password", TestPeople.PASSWORD);
        String page = browser.get("/compte/mot-de-passe/code").body();
        var key = java.util.regex.Pattern.compile("<strong>([A-Z2-7 ]{30,})</strong>")
                .matcher(page);
        assertThat(key.find()).isTrue();
        var application = new fr.parvis.identity.internal.AuthenticatorApplication(
                key.group(1).replace(" ", ""));
        String codes = browser.post("/compte/mot-de-passe/code", "code", application.code(clock.instant()))
                .body();
        var code =
                java.util.regex.Pattern.compile("<code>([A-Z2-7-]{17})</code>").matcher(codes);
        assertThat(code.find()).isTrue();
        for (int expected : new int[] {302, 401}) {
            Browser other = people.browser();
            other.get("/connexion");
            other.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", TestPeople.PASSWORD);
            other.get("/connexion/code");
            assertThat(other.post("/connexion/code", "code", code.group(1)).status())
                    .isEqualTo(expected);
        }
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Browser browser = people.browser();
        assertThat(browser.post("/connexion/mot-de-passe", "mail", "a@example.org", "password", "x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsAndClosesSessions() {
        Person person = people.enrolled();
        Browser here = people.signIn(person);
        Browser there = people.signIn(person);
        assertThat(here.get("/compte").body()).contains("Firefox · Linux", "cet appareil");
        here.post("/compte/sessions/fermer");
        assertThat(there.get("/compte").status()).isEqualTo(302);
        assertThat(here.get("/compte").status()).isEqualTo(200);
        here.post("/compte/deconnexion");
        assertThat(here.get("/compte").status()).isEqualTo(302);
    }

    @Test
    void keepsNoPasswordCodeOrTokenReadable() {
        people.enrolled();
        assertThat(jdbc.sql("select hash from identity.password")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("$2a$12$"));
    }
}
