package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.Sensor;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody has the page of a full place open and wants to hear when there is room. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomNoticeTests {

    /** A browser without windows shows no notice: what it would show is kept instead. */
    private static final String NOTICES = """
            window.notices = [];
            window.Notification = class {
              static permission = "default";
              static async requestPermission() { return Notification.permission = window.answer ?? "granted"; }
              constructor(title, { body }) { window.notices.push(title + ": " + body); }
            };
            """;

    private final Demo demo;
    private final Sensor place;
    private final Browser browser = Browser.start();

    RoomNoticeTests(Demo demo) {
        this.demo = demo;
        this.place = demo.sensor("gare-saint-roch");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void fill() {
        free(0);
    }

    @Test
    void saysOnceThatThereIsRoomToWhoeverAsked() {
        Page page = open();
        Locator button = page.locator("[data-room-notice]");
        button.click();
        page.locator("[data-room-notice][aria-pressed=true]").waitFor();
        assertThat(page.evaluate("notices.length")).isEqualTo(0);
        free(place.capacity() / 2);
        page.waitForFunction("notices.length > 0");
        assertThat(page.evaluate("notices.join()")).asString().contains("Gare Saint-Roch");
        assertThat(button.getAttribute("aria-pressed")).isEqualTo("false");
        free(place.capacity() / 3);
        awaitShown(page, place.capacity() / 3);
        assertThat(page.evaluate("notices.length")).isEqualTo(1);
        page.context().close();
    }

    @Test
    void staysOffForWhoeverRefusesTheBrowsersQuestion() {
        Page page = open();
        page.evaluate("window.answer = 'denied'");
        page.locator("[data-room-notice]").click();
        page.waitForFunction("Notification.permission === 'denied'");
        free(place.capacity() / 2);
        awaitShown(page, place.capacity() / 2);
        assertThat(page.evaluate("notices.length")).isEqualTo(0);
        assertThat(page.locator("[data-room-notice]").getAttribute("aria-pressed"))
                .isEqualTo("false");
        page.context().close();
    }

    private Page open() {
        Page page = browser.open(Look.PHONE);
        page.addInitScript(NOTICES);
        page.navigate(demo.server().at("/montpellier/lieux/" + place.device()).toString());
        page.locator("[data-live-state][data-state=live]").waitFor();
        return page;
    }

    private static void awaitShown(Page page, int free) {
        page.locator(".figure__value", new Page.LocatorOptions().setHasText(Integer.toString(free)))
                .waitFor();
    }

    private void free(int free) {
        assertThat(demo.door().tell(place, null, free).status()).isEqualTo(201);
    }
}
