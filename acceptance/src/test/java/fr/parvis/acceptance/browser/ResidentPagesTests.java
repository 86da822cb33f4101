package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages that residents see, of the packed application, with figures that came through its doors. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentPagesTests {

    private static final String COMEDIE = "/montpellier/lieux/comedie";
    private static final List<String> PAGES = List.of(
            "/",
            "/montpellier",
            "/clapiers",
            "/olonzac",
            "/montpellier/carte",
            COMEDIE,
            COMEDIE + "/semaine",
            "/montpellier/ecran",
            "/connexion");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H 'h' mm");
    private static final int MOST_STOPS = 150;
    private static final int OFFLINE_WITHIN_MILLIS = 45_000;
    private static final double BACK_WITHIN_MILLIS = 12_000;

    private final Demo demo;
    private final Browser browser = Browser.start();

    ResidentPagesTests(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    void tellFigures() {
        demo.fillAThird("comedie", "antigone", "foch", "corum", "europa");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.PHONE.dark(), Look.DESK, Look.DESK.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasNothingForAxeToComplainAbout(Look look) {
        List<String> violations = new ArrayList<>();
        for (String path : PAGES) {
            Page page = open(look, path);
            Browser.violations(page, look).forEach(each -> violations.add(path + " " + each));
            page.context().close();
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasNothingForAxeToComplainAboutOnceAPlaceIsPinned(Look look) {
        Page page = open(look, "/montpellier");
        Locator pin = page.locator("#figures [data-pin]").first();
        String place = pin.getAttribute("data-pin");
        pin.click();
        page.locator("[data-pins] #" + place).waitFor();
        assertThat(page.locator("[data-pins] h3").count()).isOne();
        assertThat(Browser.violations(page, look)).isEmpty();
        page.context().close();
    }

    @Test
    void needsNoScrollingSidewaysAtAZoomOf400() {
        List<String> wide = new ArrayList<>();
        for (String path : PAGES) {
            Page page = open(Look.ZOOMED, path);
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > Look.ZOOMED.width()) {
                wide.add(path + " " + width);
            }
            page.context().close();
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void asksNothingOfItsPolicyThatThePolicyRefuses() {
        List<String> complaints = new ArrayList<>();
        for (String path : PAGES) {
            Page page = browser.openWithWorker(Look.DESK);
            List<String> heard = Browser.complaints(page);
            page.navigate(address(path));
            page.locator("main").first().waitFor();
            heard.stream()
                    .filter(line -> line.contains("Content Security Policy") || line.contains("Uncaught"))
                    .forEach(line -> complaints.add(path + " " + line));
            page.context().close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void reachesTheContentAndEveryFigureWithTheKeyboard() {
        Page page = open(Look.DESK, "/montpellier");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#content");
        assertThat(page.locator("a.skip").boundingBox().y).isNotNegative();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        Set<String> reached = walk(page);
        assertThat(hrefs(page)).isNotEmpty().isSubsetOf(reached);
        page.context().close();
    }

    @Test
    void opensAPlaceWithTheKeyboard() {
        Page page = open(Look.DESK, "/montpellier");
        page.locator("#content").focus();
        for (int i = 0; i < MOST_STOPS && !focusedHref(page).endsWith("/lieux/comedie"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**" + COMEDIE);
        assertThat(page.locator("h1").textContent()).isEqualTo("Comédie");
        page.context().close();
    }

    @Test
    void isCompleteWithoutScript() throws IOException, InterruptedException {
        JsonNode places = JsonMapper.shared()
                .readTree(demo.server().get("/api/v1/montpellier/places").body())
                .path("places");
        assertThat(places.size()).isGreaterThan(10);
        for (String path : List.of("/montpellier", "/montpellier/carte", "/montpellier/ecran")) {
            Page page = open(Look.PHONE.withoutScript(), path);
            String text = page.locator("main").innerText();
            for (JsonNode place : places) {
                assertThat(text).as(path).contains(place.path("name").asString());
            }
            page.context().close();
        }
    }

    @Test
    void showsAFigureItsTrustAndItsHoursWithoutScript() {
        Sensor comedie = demo.sensor("comedie");
        demo.door().tell(comedie, null, 217);
        Page page = open(Look.PHONE.withoutScript(), COMEDIE);
        assertThat(page.locator(".figure__value").first().innerText()).isEqualTo("217");
        assertThat(page.locator(".trust").first().innerText()).isNotBlank();
        assertThat(page.locator("main").innerText()).contains("Place de la Comédie");
        assertThat(page.locator("[aria-labelledby=hours]").innerText()).isNotBlank();
        page.context().close();
    }

    @Test
    void showsAPlaceWhoseSensorHasNeverSpoken() {
        Page page = open(Look.PHONE.withoutScript(), "/montpellier/lieux/sabines");
        assertThat(page.locator("h1").innerText()).isEqualTo("Sabines");
        assertThat(page.locator(".figure__value").count()).isZero();
        page.context().close();
    }

    @Test
    void changesTheNumberInTheOpenPageWithoutReload() {
        Sensor comedie = demo.sensor("comedie");
        demo.door().tell(comedie, null, 301);
        for (String path : List.of(COMEDIE, "/montpellier", "/montpellier/ecran")) {
            Page page = open(Look.PHONE, path);
            awaitLive(page, path);
            page.evaluate("window.sameDocument = true");
            int told = 302 + path.length();
            demo.door().tell(comedie, null, told);
            figure(page, Integer.toString(told)).waitFor();
            assertThat(page.evaluate("window.sameDocument === true")).isEqualTo(true);
            page.context().close();
        }
    }

    @Test
    void countsTheAnswersOfOthersInTheOpenPage() {
        demo.fillAThird("corum");
        String corum = "/montpellier/lieux/corum";
        Page open = browser.open(Look.PHONE);
        open.navigate(demo.server().at(corum).toString());
        awaitLive(open, corum);
        Locator counted = open.locator("[id^='answers-']");
        String before = counted.textContent().strip();
        Page other = browser.open(Look.PHONE.withoutScript());
        other.navigate(demo.server().at(corum).toString());
        other.locator("button[name=vu][value=non]").click();
        open.waitForCondition(() -> !counted.textContent().strip().equals(before));
        assertThat(counted.textContent()).contains("dit le contraire");
        other.context().close();
        open.context().close();
    }

    @Test
    void saysHowOldItsFiguresAreOnceTheServerIsGone() {
        demo.door().tell(demo.sensor("comedie"), null, 411);
        Page page = open(Look.PHONE, COMEDIE);
        awaitLive(page, COMEDIE);
        figure(page, "411").waitFor();
        demo.server().stop();
        try {
            page.locator("[data-live-state][data-state=offline]")
                    .waitFor(new Locator.WaitForOptions().setTimeout(OFFLINE_WITHIN_MILLIS));
            ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Paris"));
            assertThat(page.locator("[data-live-state]").innerText().replace('\u00a0', ' '))
                    .as("the town's time, as the server writes it, wherever the phone is")
                    .isIn(Stream.of(0, 1, 2)
                            .map(ago ->
                                    "Hors connexion : derniers chiffres reçus à " + CLOCK.format(now.minusMinutes(ago)))
                            .toList());
            assertThat(page.locator(".figure__value").first().innerText()).isEqualTo("411");
            assertThat(page.locator(".trust time").first().innerText().replace('\u00a0', ' '))
                    .startsWith("il y a");
        } finally {
            page.context().close();
            demo.server().start();
        }
    }

    /** On the very first visit, and although the page holds a form. */
    @Test
    void showsAPlaceWithoutNetworkAfterOneVisit() {
        Page page = browser.openWithWorker(Look.PHONE);
        String address = demo.server().at(COMEDIE).toString();
        page.navigate(address);
        assertThat(page.evaluate(Browser.KEPT)).isEqualTo(true);
        int ways = page.locator("header nav li").count();
        assertThat(ways).isPositive();
        page.context().setOffline(true);
        page.navigate(address);
        assertThat(page.locator("h1").innerText()).isEqualTo("Comédie");
        Locator.WaitForOptions atOnce = new Locator.WaitForOptions().setTimeout(1_000);
        page.locator("[data-live-state][data-state=offline]").waitFor(atOnce);
        assertThat(page.locator(".trust__live:visible").count())
                .as("nothing is called live")
                .isZero();
        page.context().setOffline(false);
        page.locator("[data-live-state][data-state=live]")
                .waitFor(new Locator.WaitForOptions().setTimeout(BACK_WITHIN_MILLIS));
        assertThat(page.locator("header nav li").count())
                .as("no page that is kept stands among the ways through the town")
                .isEqualTo(ways);
        page.context().close();
    }

    @Test
    void callsNothingLiveWhileItsReaderPausesIt() {
        demo.door().tell(demo.sensor("comedie"), null, 305);
        Page page = open(Look.PHONE, "/montpellier");
        awaitLive(page, "/montpellier");
        figure(page, "305").waitFor();
        Locator live = page.locator(".trust__live:visible");
        assertThat(live.count()).isPositive();
        page.locator("[data-live-toggle]").click();
        assertThat(live.count()).isZero();
        page.locator("[data-live-toggle]").click();
        live.first().waitFor();
        page.context().close();
    }

    @Test
    void saysThatAFormCannotBeSentWithoutNetwork() {
        Page page = browser.openWithWorker(Look.PHONE);
        page.navigate(demo.server().at(COMEDIE).toString());
        assertThat(page.evaluate(Browser.KEPT)).isEqualTo(true);
        page.context().setOffline(true);
        page.locator("button[value=oui]").click();
        page.locator(":text('rien n’a été envoyé'):visible").first().waitFor();
        page.context().close();
    }

    @Test
    void leadsFromAnAddressNeverSeenToThePagesThatAreKept() {
        Page page = browser.openWithWorker(Look.PHONE);
        page.navigate(demo.server().at("/montpellier").toString());
        assertThat(page.evaluate(Browser.KEPT)).isEqualTo(true);
        page.context().setOffline(true);
        page.navigate(demo.server().at("/").toString());
        assertThat(page.locator("h1").innerText()).contains("hors connexion");
        assertThat(page.locator("main a[href='/']").count()).isZero();
        page.locator("[data-kept] a", new Page.LocatorOptions().setHasText("Montpellier"))
                .click();
        page.waitForURL("**/montpellier");
        assertThat(page.locator(".figure").count()).isGreaterThan(5);
        page.context().close();
    }

    /** The way back and the state of the page take one line each, also where a name is long. */
    @ParameterizedTest
    @ValueSource(ints = {360, 320})
    void wastesNoLineOnANarrowPhone(int width) {
        Page page = open(
                new Look(width, 740, ColorScheme.LIGHT, "fr-FR", true),
                "/clapiers/lieux/piscine-intercommunale-des-garrigues");
        Locator state = page.locator("[data-live-state]");
        Locator pause = page.locator("[data-live-toggle]");
        pause.waitFor();
        assertThat(page.locator(".crumbs").boundingBox().height).isLessThan(50);
        assertThat(pause.boundingBox().y).isLessThan(state.boundingBox().y + state.boundingBox().height);
        assertThat(pause.boundingBox().x + pause.boundingBox().width).isLessThanOrEqualTo(width);
        assertThat(page.locator("h1").boundingBox().y
                        - page.locator(".crumbs").boundingBox().y
                        - page.locator(".crumbs").boundingBox().height)
                .isGreaterThanOrEqualTo(8);
        page.context().close();
    }

    private static Locator figure(Page page, String value) {
        return page.locator(".figure__value", new Page.LocatorOptions().setHasText(value));
    }

    /** Where the page says so; the screen in the hall has no such words and is live once its stream is open. */
    private static void awaitLive(Page page, String path) {
        if (!path.endsWith("/ecran")) {
            page.locator("[data-live-state][data-state=live]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        }
    }

    private static Set<String> walk(Page page) {
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            reached.add(focusedHref(page));
        }
        return reached;
    }

    private static String focusedHref(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('href') ?? ''"));
    }

    private static List<String> hrefs(Page page) {
        return page.locator(".figure__head a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private Page open(Look look, String path) {
        Page page = browser.open(look);
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return demo.server().at(path).toString();
    }
}
