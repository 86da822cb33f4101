package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sheet of a place's quiet hours, on a screen and on paper. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekSheetTests {

    /** 297 mm less twice 12 mm, in css pixels. */
    private static final int A4_BETWEEN_MARGINS = 1031;

    /** What of the table of the week is wider than the room it has: the whole, or a word in its cell. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('.week-box, .week :is(th, td)')]
              .filter(each => each.scrollWidth > each.clientWidth + 1)
              .map(each => `${each.className} ${each.textContent.trim().slice(0, 30)} ${each.scrollWidth} > ${each.clientWidth}`)
            """;

    private final Demo demo;
    private final Browser browser = Browser.start();

    WeekSheetTests(Demo demo) {
        this.demo = demo;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** On a desk, and on A4 paper between its margins, where no word is cut. */
    @Test
    void fitsTheSheetOfTheWeek() {
        for (String place :
                List.of("/montpellier/lieux/comedie", "/clapiers/lieux/piscine-intercommunale-des-garrigues")) {
            Page page = browser.open(Look.DESK);
            page.navigate(demo.server().at(place + "/semaine").toString());
            assertThat(page.evaluate(TOO_WIDE)).as(place + " on a desk").isEqualTo(List.of());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(A4_BETWEEN_MARGINS, 720);
            assertThat(page.evaluate(TOO_WIDE)).as(place + " on paper").isEqualTo(List.of());
            page.context().close();
        }
    }
}
