package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page that the application has, as everybody sees it: the list comes from the code (docs/generated/routes.md), so
 * that a new page is looked at without anybody thinking of it. Structure and contrast by axe, on a phone in light and at
 * a desk in dark; contrast again the other way round; then with larger and wider text.
 */
@Tag("campaign")
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    /** Beyond the examples of the list: other kinds of places, other kinds of towns, what does not exist. */
    private static final List<String> MORE = List.of(
            "/clapiers",
            "/olonzac",
            "/clapiers/lieux/piscine-intercommunale-des-garrigues",
            "/clapiers/lieux/piscine-intercommunale-des-garrigues/semaine",
            "/clapiers/lieux/accueil-de-la-mairie",
            "/montpellier/lieux/sabines",
            "/montpellier/lieux/antigone",
            "/olonzac/ecran",
            "/?commune=clap",
            "/montpellier/lieux/nowhere",
            "/nothing-here");

    /** The key of a text where its words should stand. */
    private static final Pattern KEY =
            Pattern.compile("\\b(?:action|desk|error|following|identity|places|territory|ui|web)(?:\\.[a-z-]+){2,}\\b");

    private final Demo demo;
    private final Browser browser = Browser.start();

    EveryPageTests(Demo demo) {
        this.demo = demo;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void isAccessibleToEverybodyWhoMayEnter(Visitor visitor) throws IOException {
        String state = visitor.arrive(browser, demo.server());
        Page page = browser.open(Look.PHONE, state);
        Set<String> looked = new TreeSet<>();
        List<String> faults = new ArrayList<>();
        for (Route route : Route.all()) {
            visit(page, visitor, route, looked, faults);
        }
        MORE.forEach(path -> look(page, path, looked, faults));
        page.context().close();
        assertThat(faults).isEmpty();
        assertThat(looked).hasSizeGreaterThan(20);
    }

    private void visit(Page page, Visitor visitor, Route route, Set<String> looked, List<String> faults) {
        APIResponse answer = page.request()
                .get(address(route.path()), RequestOptions.create().setMaxRedirects(0));
        boolean in = answer.status() < 400
                        && !answer.headers().getOrDefault("location", "").contains("/connexion")
                || answer.status() == 404 && route.namesWhatTheDemoLacks();
        boolean let = visitor.mayEnter(route) && !route.isOfThePlatform();
        if (let != in && !route.isForEverybody()) {
            faults.add(route.address() + (let ? " does not let in" : " lets in") + " " + answer.status());
        }
        boolean file = in
                && !answer.headers().getOrDefault("content-type", "text/html").startsWith("text/html");
        if (!file) {
            look(page, route.path(), looked, faults);
        }
        answer.dispose();
    }

    /** Looks at where an address leads; each page once, however many addresses lead there. */
    private void look(Page page, String path, Set<String> looked, List<String> faults) {
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        int status = page.navigate(address(path)).status();
        boolean refused = status == 403;
        if (!looked.add(refused ? "refused" : page.url().replaceFirst("\\?suite=.*", ""))) {
            return;
        }
        page.locator("main").first().waitFor();
        Browser.violations(page).forEach(each -> faults.add(path + " phone, light: " + each));
        scheme(page, ColorScheme.DARK);
        Browser.faintTexts(page).forEach(each -> faults.add(path + " phone, dark: " + each));
        page.setViewportSize(Look.DESK.width(), Look.DESK.height());
        Browser.violations(page).forEach(each -> faults.add(path + " desk, dark: " + each));
        scheme(page, ColorScheme.LIGHT);
        Browser.faintTexts(page).forEach(each -> faults.add(path + " desk, light: " + each));
        Stretch.faults(page).forEach(each -> faults.add(path + " " + each));
        KEY.matcher(page.locator("body").innerText()).results().forEach(key -> faults.add(path + " " + key.group()));
    }

    private static void scheme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private String address(String path) {
        return demo.server().at(path).toString();
    }
}
