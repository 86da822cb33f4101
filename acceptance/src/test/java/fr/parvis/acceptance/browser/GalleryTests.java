package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component, as people with all sorts of eyes and hands meet it. */
@ExtendWith(SharedDemo.class)
class GalleryTests {

    private static final int SMALLEST_TARGET = 24;
    /** Waits until the service worker answers for the page. */
    private static final String CONTROLLED = """
            () => navigator.serviceWorker.controller
                ? true
                : new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', () => done(true)))
            """;

    private static String address = "";
    private static @Nullable Browser browser;

    @BeforeAll
    static void start(Demo demo) {
        address = demo.server().at("").toString();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Look> looks() {
        return Stream.of(
                Look.PHONE,
                Look.PHONE.dark(),
                Look.DESK,
                Look.DESK.dark(),
                Look.DESK.english(),
                Look.ZOOMED,
                Look.PHONE.withoutScript());
    }

    /** Axe is a script itself. */
    static Stream<Look> scripted() {
        return looks().filter(Look::script);
    }

    @ParameterizedTest
    @MethodSource("scripted")
    void hasNothingForAxeToComplainAbout(Look look) {
        for (String path : List.of("/galerie", "/galerie/accueil", "/nothing-here")) {
            Page page = open(look, path);
            assertThat(Browser.violations(page, look)).as(path).isEmpty();
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffe500", "000000", "ffffff", "ff00aa", "7f7f7f", "00ff66"})
    void staysReadableInTheColoursOfAnyTown(String colour) {
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark())) {
            Page page = open(look, "/galerie/accueil?marque=%23" + colour + "&accent=%23" + colour);
            assertThat(Browser.faintTexts(page)).as(colour).isEmpty();
            page.context().close();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void needsNoScrollingSideways(Look look) {
        for (String path : List.of("/galerie", "/galerie/accueil")) {
            Page page = open(look, path);
            int width = look.script()
                    ? ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()
                    : (int) page.locator("body").boundingBox().width;
            assertThat(width).as(path).isLessThanOrEqualTo(look.width());
            page.context().close();
        }
    }

    @Test
    void worksUnderAPolicyWithoutExceptions() {
        Page page = browser().openWithWorker(Look.DESK);
        List<String> complaints = Browser.complaints(page);
        page.navigate(address + "/galerie");
        page.locator("html.has-script").waitFor();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void isWalkedWithTheKeyboardAlone() {
        Page page = open(Look.DESK, "/galerie");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("#content");
        page.keyboard().press("Enter");
        List<String> unseen = new ArrayList<>();
        int stops = ((Number)
                        page.evaluate(
                                "document.querySelectorAll('main a[href],main button:not([hidden]),main input,main select,main textarea,main summary').length"))
                .intValue();
        for (int i = 0; i < stops; i++) {
            page.keyboard().press("Tab");
            Object outline = page.evaluate(
                    "(() => {const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth})()");
            boolean ring = !String.valueOf(outline).startsWith("none");
            boolean card = Boolean.TRUE.equals(page.evaluate("document.activeElement.closest('.card--link') !== null"));
            if (!ring && !card) {
                unseen.add(focused(page) + " " + outline);
            }
        }
        assertThat(stops).isGreaterThan(40);
        assertThat(unseen).isEmpty();
        page.context().close();
    }

    @Test
    void hasTargetsThatAThumbHits() {
        Page page = open(Look.PHONE, "/galerie");
        List<String> small = new ArrayList<>();
        for (Locator target : page.locator("header a, footer a, .button, .icon-button, .input, .sections a")
                .all()) {
            if (target.isVisible()) {
                var box = target.boundingBox();
                if (box.height < 44 || box.width < SMALLEST_TARGET) {
                    small.add(target.textContent().strip() + " " + box.width + "×" + box.height);
                }
            }
        }
        assertThat(small).isEmpty();
        page.context().close();
    }

    @Test
    void pinsAPlaceAndKeepsIt() {
        Page page = open(Look.PHONE, "/galerie/accueil");
        Locator star = page.locator("[data-pin]").nth(1);
        String id = star.getAttribute("data-pin");
        assertThat(page.locator("[data-pins]").isVisible()).isFalse();
        star.click();
        page.reload();
        assertThat(page.locator("[data-pins-list] article").getAttribute("id")).isEqualTo(id);
        assertThat(page.locator("[data-pins-list] [data-pin]").getAttribute("aria-pressed"))
                .isEqualTo("true");
        page.context().close();
    }

    @Test
    void neverShowsAnOldFigureAsLive() {
        Page page = browser().open(Look.PHONE);
        page.clock().install();
        page.navigate(address + "/galerie/accueil");
        Locator live = page.locator(".figure[data-live-until]").first();
        assertThat(live.locator(".figure__expired").isVisible()).isFalse();
        page.clock().runFor("15:00");
        assertThat(live.locator(".figure__expired").isVisible()).isTrue();
        assertThat(live.locator(".trust time").textContent().replace('\u00a0', ' '))
                .startsWith("il y a 15 min");
        page.context().close();
    }

    @Test
    void replacesAFigureWhenItsEventComes() {
        Page page = browser().open(Look.PHONE);
        String event =
                "event: figure\nid: 1\ndata: <article id=\"sample-LIVE-240\" data-live-part>Complet</article>\n\n";
        page.route(
                "**/galerie/direct",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody(event)));
        page.navigate(address + "/galerie/accueil");
        page.locator("#sample-LIVE-240", new Page.LocatorOptions().setHasText("Complet"))
                .waitFor();
        assertThat(page.locator("#sample-LIVE-240").textContent()).isEqualTo("Complet");
        page.context().close();
    }

    @Test
    void fallsBackToRefreshingWhenNoStreamCanBeHad() {
        Page page = browser().open(Look.PHONE);
        page.route("**/galerie/direct", Route::abort);
        page.navigate(address + "/galerie/accueil");
        page.locator("[data-live-state][data-state=polling]").waitFor();
        page.locator("[data-live-toggle]").click();
        assertThat(page.locator("[data-live-state]").getAttribute("data-state")).isEqualTo("paused");
        page.context().close();
    }

    @Test
    void showsTheLastKnownStateWithoutNetworkAndSaysSo() {
        Page page = browser().openWithWorker(Look.PHONE);
        page.navigate(address + "/galerie/accueil");
        page.evaluate(CONTROLLED);
        page.reload();
        assertThat(page.evaluate(Browser.KEPT)).isEqualTo(true);
        page.context().setOffline(true);
        page.reload();
        page.locator("[data-live-state][data-state=offline]").waitFor();
        assertThat(page.locator(".figure").count()).isGreaterThan(5);
        page.navigate(address + "/never-seen");
        assertThat(page.locator("h1").textContent()).contains("hors connexion");
        page.context().close();
    }

    private static Page open(Look look, String path) {
        Page page = browser().open(look);
        page.navigate(address + path);
        return page;
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(
                "document.activeElement.getAttribute('href') ?? document.activeElement.outerHTML.slice(0, 80)"));
    }
}
