package fr.parvis.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer shows on a map where a place stands: with a mouse, by keyboard, or without any script. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPointTests {

    private static final String NEW_PLACE = "/clapiers/bureau/lieux/nouveau";

    /** On the ground of Clapiers, which lies around 43.66 N, 3.89 E. */
    private static final Pattern LATITUDE = Pattern.compile("43,6[4-8]\\d{3}");

    private static final Pattern LONGITUDE = Pattern.compile("3,(8[5-9]|9[0-2])\\d{3}");

    private final Demo demo;
    private final Browser browser = Browser.start();
    private String administrator = "";

    MapPointTests(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    void arrive() {
        administrator = Visitor.ADMINISTRATOR.arrive(browser, demo.server());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void fillsBothFieldsWhereTheMapIsTouched() {
        Page page = open(Look.PHONE);
        page.locator("#position").click();
        assertThat(page.locator("#latitude")).hasValue(LATITUDE);
        assertThat(page.locator("#longitude")).hasValue(LONGITUDE);
        assertThat(page.locator("[data-point-done]")).containsText("Position reprise dans les deux champs");
        assertThat(page.locator(".map__point")).isVisible();
        assertThat(Browser.violations(page)).isEmpty();
    }

    @Test
    void takesTheMiddleByKeyboardWithoutSendingTheForm() {
        Page page = open(Look.DESK);
        Locator map = page.locator("#position");
        map.focus();
        map.press("Enter");
        assertThat(page.locator("#longitude")).hasValue(LONGITUDE);
        double before = degrees(page.locator("#longitude"));
        map.press("ArrowRight");
        map.press("Enter");
        assertThat(degrees(page.locator("#longitude"))).isGreaterThan(before);
        assertThat(page.url()).endsWith(NEW_PLACE);
    }

    @Test
    void followsWhatIsTyped() {
        Page page = open(Look.DESK);
        page.locator("#latitude").fill("43,6583");
        page.locator("#longitude").fill("3.8892");
        page.locator("#longitude").blur();
        assertThat(page.locator(".map__point")).isVisible();
        page.locator("#latitude").fill("beaucoup");
        page.locator("#latitude").blur();
        assertThat(page.locator(".map__point")).hasCount(0);
    }

    @Test
    void leavesTheFieldsAloneWithoutScript() {
        Page page = browser.open(Look.PHONE.withoutScript(), administrator);
        page.navigate(demo.server().at(NEW_PLACE).toString());
        assertThat(page.locator("#position")).isHidden();
        assertThat(page.locator("#latitude")).isEditable();
    }

    private Page open(Look look) {
        Page page = browser.open(look, administrator);
        page.navigate(demo.server().at(NEW_PLACE).toString());
        assertThat(page.locator("#position.leaflet-container")).isVisible();
        return page;
    }

    private static double degrees(Locator field) {
        return Double.parseDouble(field.inputValue().replace(',', '.'));
    }
}
