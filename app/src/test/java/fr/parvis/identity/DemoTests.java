package fr.parvis.identity;

import static fr.parvis.identity.TestTowns.CLAPIERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@IdentityPagesTest
@TestPropertySource(properties = "parvis.demo=true")
class DemoTests {

    @Autowired
    TestPeople people;

    @Autowired
    DemoPeople demo;

    @Autowired
    Mandates mandates;

    @Test
    void signsEverybodyOfTheDemoInWithOneClick() {
        demo.settle(CLAPIERS);
        demo.settle(CLAPIERS);
        assertThat(mandates.listIn(CLAPIERS)).hasSize(6);
        Browser browser = people.browser();
        assertThat(browser.get("/connexion").body()).contains("Claire Vidal", "Lina Ferrer");
        assertThat(browser.post("/demo/connexion/administrator", "suite", "/clapiers/bureau/agents")
                        .location())
                .isEqualTo("/clapiers/bureau/agents");
        assertThat(browser.get("/clapiers/bureau/agents").body()).contains("Inviter un agent");
    }

    @Test
    void callsEachByTheirNameAndWhatTheyAre() {
        demo.settle(CLAPIERS);
        Browser browser = people.browser();
        assertThat(browser.get("/connexion").body())
                .contains("Inès Roca, maître-nageuse", "Lina Ferrer, habitante<", "Anne Castel, élue");
        browser.post("/demo/connexion/attendant");
        assertThat(browser.get("/compte").body())
                .contains("<strong>Inès Roca</strong>", "ines.roca@demo.parvis.example");
    }

    @Test
    void opensItsLetterBox() {
        assertThat(people.browser().get("/demo/courrier").body()).contains("Aucun courrier");
    }
}
