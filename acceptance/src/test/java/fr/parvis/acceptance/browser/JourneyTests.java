package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways through the pages without a mouse, without eyes, without a script. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {

    /** Open day and night. */
    private static final String CORUM = "/lieux/corum";

    private static final int MOST_STOPS = 600;

    /** What a keyboard must reach: everything that can be acted upon and is there to be seen. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
              .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.disabled
                && !(each.type === 'radio' && !each.checked && document.querySelector(`input[name="${each.name}"]:checked`)))
              .filter(each => { each.dataset.reach = ''; return true; }).length
            """;

    /** Marks what has the focus; says whether it was there before, and whether one sees that it has it. A date has parts. */
    private static final String STEP = """
            () => {
              const here = document.activeElement;
              if (!here || here === document.body) return 'end';
              if (here === window.before) return 'inside';
              window.before = here;
              if (here.dataset.reached !== undefined) return 'again';
              here.dataset.reached = '';
              const seen = [here, here.firstElementChild, here.closest('.card')].filter(Boolean)
                .some(each => { const s = getComputedStyle(each); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
              return seen ? 'seen' : 'unseen ' + here.outerHTML.slice(0, 120);
            }
            """;

    private final Demo demo;
    private final Browser browser = Browser.start();
    private String administrator = "";
    private String lifeguard = "";

    JourneyTests(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    void arrive() {
        administrator = Visitor.ADMINISTRATOR.arrive(browser, demo.server());
        lifeguard = Visitor.LIFEGUARD.arrive(browser, demo.server());
        demo.door().tell(demo.sensor("comedie"), null, 217);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,",
        "/montpellier,",
        "/montpellier/lieux/comedie,",
        "/montpellier/carte,",
        "/montpellier/ecran,",
        "/api,",
        "/connexion,",
        "/montpellier/bureau/lieux,a",
        "/montpellier/bureau/lieux/comedie,a",
        "/montpellier/bureau/lieux/comedie/horaires,a",
        "/montpellier/bureau/services,a",
        "/montpellier/bureau/apparence,a",
        "/montpellier/bureau/agents,a",
        "/compte,a"
    })
    void isWalkedThroughAndLeftWithTheKeyboardAlone(String path, String officer) {
        Page page = officer == null ? open(Look.DESK, path) : open(Look.DESK, path, administrator);
        if (path.endsWith("/ecran")) {
            page.locator("body.has-board").waitFor(); // its script comes after the page: only then are rows put away
        }
        int reachable = ((Number) page.evaluate(REACHABLE)).intValue();
        List<String> unseen = new ArrayList<>();
        String step = "";
        for (int i = 0; i < MOST_STOPS && !step.equals("end") && !step.equals("again"); i++) {
            page.keyboard().press("Tab");
            step = String.valueOf(page.evaluate(STEP));
            if (step.startsWith("unseen")) {
                unseen.add(step);
            }
        }
        assertThat(step).as("the end is reached: nothing holds the focus").isIn("end", "again");
        assertThat(unseen).isEmpty();
        assertThat(page.locator("[data-reach]:not([data-reached])")
                        .evaluateAll("all => all.map(each => each.outerHTML.slice(0, 120))"))
                .as("not reached, of " + reachable)
                .isEqualTo(List.of());
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"/montpellier,", "/montpellier/carte,", "/api,", "/connexion,", "/montpellier/bureau/lieux/comedie,a"})
    void skipsToTheContent(String path, String officer) {
        Page page = officer == null ? open(Look.PHONE, path) : open(Look.PHONE, path, administrator);
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip").boundingBox().y).isNotNegative();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void readsAHomeAloudInAnOrderThatMakesSense() {
        Page page = open(Look.PHONE, "/montpellier");
        String heard = page.locator("body").ariaSnapshot();
        assertThat(heard.lines().map(String::strip))
                .containsSubsequence(
                        "- link \"Aller au contenu\":",
                        "- banner:",
                        "- navigation \"Services de la ville\":",
                        "- main:",
                        "- heading \"En direct\" [level=1]",
                        "- heading \"Se garer\" [level=2]",
                        "- heading \"Montpellier Centre\" [level=3]",
                        "- article:",
                        "- heading \"Comédie\" [level=4]:",
                        "- contentinfo \"Informations sur le site\":");
        String comedie = page.locator(".figure", new Page.LocatorOptions().setHasText("Comédie"))
                .first()
                .ariaSnapshot()
                .replace('\u00a0', ' ');
        assertThat(comedie)
                .contains("Il y a de la place", "217 places libres sur 666", "img \"rempli à", "En direct")
                .contains("button \"Épingler Comédie\"");
        page.context().close();
    }

    /** What changes by itself is never read aloud by surprise; what answers an act of the reader always is. */
    @Test
    void announcesWhatWasDoneAndNothingElse() {
        Page page = open(Look.PHONE, "/montpellier/bureau" + CORUM, lifeguard);
        assertThat(page.locator("#messages").getAttribute("aria-live")).isEqualTo("polite");
        assertThat(page.locator(".figure [aria-live], .figure [role=status]").count())
                .isZero();
        say(page, "nearly-full");
        assertThat(page.locator("[role=status]", new Page.LocatorOptions().setHasText("C’est noté"))
                        .ariaSnapshot())
                .startsWith("- status:");
        withdraw(page);
        page.context().close();
    }

    @Test
    void saysThatAPlaceIsFullWithOneKeyWithoutScript() {
        Page page = open(Look.PHONE.withoutScript(), "/montpellier/bureau" + CORUM, lifeguard);
        Locator full = page.locator("button[name=says][value=full]");
        for (int i = 0; i < MOST_STOPS && !isFocused(full); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.locator("[role=status]", new Page.LocatorOptions().setHasText("C’est noté"))
                .waitFor();
        Page seen = open(Look.PHONE.withoutScript(), "/montpellier" + CORUM);
        assertThat(seen.locator(".figure__answer").first().innerText()).isEqualTo("Complet");
        seen.context().close();
        withdraw(page);
        page.context().close();
    }

    @Test
    void movesNothingForThoseWhoAskedForRest() {
        for (String path : List.of("/montpellier", "/montpellier/lieux/comedie", "/montpellier/carte", "/galerie")) {
            Page page = open(Look.DESK, path);
            page.locator("html.has-script").waitFor();
            assertThat(page.evaluate("document.getAnimations().length"))
                    .as(path)
                    .isEqualTo(0);
            assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
                    .as(path)
                    .isEqualTo("auto");
            page.context().close();
        }
    }

    @Test
    void showsOfficersTheWayToTheirDeskAndNobodyElse() {
        Page officer = open(Look.PHONE, "/montpellier", lifeguard);
        officer.locator("header a", new Page.LocatorOptions().setHasText("Bureau"))
                .click();
        officer.waitForURL("**/montpellier/bureau/lieux");
        officer.context().close();
        Page stranger = open(Look.PHONE, "/montpellier");
        assertThat(stranger.locator("header a[href*=bureau]").count()).isZero();
        stranger.context().close();
    }

    @Test
    void leadsEverywhereFromTheSiteMap() {
        Page page = open(Look.PHONE.withoutScript(), "/montpellier");
        page.locator("footer a", new Page.LocatorOptions().setHasText("Plan du site"))
                .click();
        List<String> addresses = page.locator("main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(address -> !address.startsWith("tel:"))
                .toList();
        assertThat(addresses)
                .contains("/montpellier/carte", "/montpellier/lieux/comedie")
                .hasSizeGreaterThan(20);
        for (String address : addresses) {
            assertThat(page.request().get(demo.server().at(address).toString()).status())
                    .as(address)
                    .isEqualTo(200);
        }
        page.context().close();
    }

    @Test
    void pinsAPlaceOnTheHomeOfATown() {
        Page page = open(Look.PHONE, "/montpellier");
        Locator comedie = page.locator(".figure", new Page.LocatorOptions().setHasText("Comédie"))
                .first();
        String id = comedie.getAttribute("id");
        comedie.locator("[data-pin]").click();
        page.reload();
        assertThat(page.locator("[data-pins-list] article").getAttribute("id")).isEqualTo(id);
        demo.door().tell(demo.sensor("comedie"), null, 98);
        page.locator("[data-pins-list] .figure__value", new Page.LocatorOptions().setHasText("98"))
                .waitFor();
        assertThat(page.locator("[id='" + id + "']").count()).isEqualTo(1);
        assertThat(page.locator("[data-pins-list] [data-pin]").getAttribute("aria-pressed"))
                .isEqualTo("true");
        page.context().close();
    }

    /** A session that ended, and a browser that forgot all of its cookies: what was typed is sent again, not typed again. */
    @ParameterizedTest
    @ValueSource(strings = {"parvis-session", "parvis-.*"})
    void losesNothingOfAFormWhenItsSessionEnded(String forgotten) {
        Page page = open(Look.PHONE, "/montpellier/bureau/lieux/comedie/capacite", administrator);
        page.locator("main input[name=reason]").fill("Travaux");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile(forgotten)));
        page.locator("main form button").last().click();
        Locator signIn = page.locator("main a[target=_blank]");
        signIn.waitFor();
        assertThat(page.locator("main").innerText()).contains("rien n’est perdu");
        assertThat(Browser.violations(page)).isEmpty();
        Page other = page.context().waitForPage(signIn::click);
        other.locator("form[action='/demo/connexion/administrator'] button").click();
        other.waitForURL("**/capacite");
        page.locator("main form button").click();
        page.locator("#reason").waitFor();
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Travaux");
        page.context().close();
    }

    private static void say(Page page, String word) {
        page.locator("button[name=says][value=" + word + "]").click();
        page.locator("[role=status]", new Page.LocatorOptions().setHasText("C’est noté"))
                .waitFor();
    }

    private static void withdraw(Page page) {
        page.locator("form[action$='/etat/retirer'] button").click();
        page.locator("[role=status]", new Page.LocatorOptions().setHasText("retirée"))
                .waitFor();
    }

    /** By protocol, since a page without script still answers the tests. */
    private static boolean isFocused(Locator element) {
        return Boolean.TRUE.equals(element.evaluate("element => element === document.activeElement"));
    }

    private Page open(Look look, String path) {
        Page page = browser.open(look);
        page.navigate(demo.server().at(path).toString());
        return page;
    }

    private Page open(Look look, String path, String state) {
        Page page = browser.open(look, state);
        page.navigate(demo.server().at(path).toString());
        return page;
    }
}
