package fr.parvis.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that are open already, the screen in the hall among them, when a town opens a place and closes one for good. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesComeAndGoTests {

    private static final String LIST = "/olonzac/bureau/lieux";
    private static final String NAME = "Four à pain";
    private static final String PLACE = "/olonzac/lieux/four-a-pain";

    /** Pages wait up to five seconds, so that not all of a town come at once. */
    private static final double PATIENCE = 12_000;

    private final Demo demo;
    private final Browser browser = Browser.start();
    private final fr.parvis.acceptance.Visitor clerk;

    PlacesComeAndGoTests(Demo demo) {
        this.demo = demo;
        this.clerk = new fr.parvis.acceptance.Visitor(demo);
    }

    @BeforeAll
    void arrive() throws IOException, InterruptedException {
        clerk.signIn("officer");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void areSeenOnPagesThatAreOpen() throws IOException, InterruptedException {
        Page home = open(Look.PHONE, "/olonzac/");
        Page screen = open(new Look(1920, 1080, Look.DESK.scheme(), "fr-FR", true), "/olonzac/ecran");
        assertThat(home.locator("#figures")).not().containsText(NAME);
        add();
        assertThat(home.locator("#figures")).containsText(NAME, patiently());
        assertThat(screen.locator(".board")).containsText(NAME, patiently());
        Page own = open(Look.PHONE, PLACE);
        closeForGood();
        assertThat(own.locator("main")).containsText("a fermé définitivement", patiently());
        awaitWithout(home.locator("#figures"));
        awaitWithout(screen.locator(".board"));
        assertThat(home.locator("[data-live-state]")).hasAttribute("data-state", "live");
    }

    private Page open(Look look, String path) {
        Page page = browser.open(look);
        page.navigate(demo.server().at(path).toString());
        page.locator("[data-live-state][data-state=live]").waitFor();
        return page;
    }

    private void add() throws IOException, InterruptedException {
        clerk.get(LIST + "/nouveau");
        assertThat(clerk.post(
                                LIST,
                                "name",
                                NAME,
                                "kind",
                                "other",
                                "address",
                                "Place de l’Église, 34210 Olonzac",
                                "latitude",
                                "43,2832",
                                "longitude",
                                "2,7309",
                                "role",
                                "Mairie")
                        .body())
                .contains("Le lieu est ajouté.");
    }

    private void closeForGood() throws IOException, InterruptedException {
        String page = LIST + "/four-a-pain/fermeture";
        clerk.get(page);
        String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        assertThat(clerk.post(page, "from", today, "sure", "oui").statusCode()).isLessThan(400);
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static void awaitWithout(Locator region) {
        assertThat(region).not().containsText(NAME, patiently());
    }
}
