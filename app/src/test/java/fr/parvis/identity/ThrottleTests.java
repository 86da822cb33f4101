package fr.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.identity.TestPeople.Person;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityPagesTest
class ThrottleTests {

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private int guess(Browser browser, String mail) {
        return browser.post("/connexion/mot-de-passe", "mail", mail, "password", "pas le bon mot")
                .status();
    }

    @Test
    void slowsDownGuessesOnOneAccountFromAnywhereAndNeverLocksItOut() {
        Person person = people.enrolled();
        IntStream.range(0, 8).forEach(i -> {
            Browser browser = people.browser();
            browser.get("/connexion");
            assertThat(guess(browser, person.mail().value())).isEqualTo(401);
        });
        Browser browser = people.browser();
        browser.get("/connexion");
        Browser.Answer refused =
                browser.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", TestPeople.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("Trop d’essais", "60 secondes");
        IntStream.range(0, 5).forEach(i -> guess(browser, person.mail().value()));
        clock.pass(Duration.ofSeconds(60));
        assertThat(browser.post(
                                "/connexion/mot-de-passe",
                                "mail",
                                person.mail().value(),
                                "password",
                                TestPeople.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void slowsDownOneAddressThatTriesManyAccounts() {
        Browser browser = people.browser();
        browser.get("/connexion");
        int refused = 0;
        for (int i = 0; i < 32; i++) {
            refused += guess(browser, "victim" + i + "@example.org") == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(2);
    }

    @Test
    void slowsDownCodesToo() {
        Person person = people.enrolled();
        Browser browser = people.browser();
        browser.get("/connexion");
        browser.post("/connexion/mot-de-passe", "mail", person.mail().value(), "password", TestPeople.PASSWORD);
        browser.get("/connexion/code");
        for (int i = 0; i < 8; i++) {
            assertThat(browser.post("/connexion/code", "code", "00000" + i).status())
                    .isEqualTo(401);
        }
        assertThat(browser.post("/connexion/code", "code", person.application().code(clock.instant()))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void floodsNoMailbox() {
        Browser browser = people.browser();
        browser.get("/connexion");
        int sent = 0;
        for (int i = 0; i < 10; i++) {
            sent += browser.post("/connexion/lien", "mail", "flooded@example.org")
                                    .status()
                            == 302
                    ? 1
                    : 0;
        }
        assertThat(sent).isEqualTo(4);
    }

    @Test
    void writesDownNoAddress() {
        people.enrolled();
        Browser browser = people.browser();
        browser.get("/connexion");
        guess(browser, "someone@example.org");
        assertThat(jdbc.sql("select octet_length(bucket) from identity.attempt")
                        .query(Integer.class)
                        .list())
                .isNotEmpty()
                .allMatch(length -> length == 32);
    }
}
