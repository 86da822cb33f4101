package fr.parvis.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.parvis.acceptance.Demo;
import fr.parvis.acceptance.SharedDemo;
import fr.parvis.acceptance.browser.Browser.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screen in the hall and the one in the bus shelter: huge, full, and everything in its turn. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HallScreenTests {

    private static final Look HALL = new Look(1920, 1080, ColorScheme.LIGHT, "fr-FR", true);
    private static final Look SHELTER = new Look(1080, 1920, ColorScheme.LIGHT, "fr-FR", true);
    private static final String TURN = "00:13";

    /** Boxes of the visible texts of each row that stick out of their row, or cover each other. */
    private static final String SPILLED = """
            () => {
              const spilled = [];
              for (const row of document.querySelectorAll('.board__row:not([hidden])')) {
                const outer = row.getBoundingClientRect();
                const parts = [...row.querySelectorAll('.figure__head,.figure__answer,.figure__count,.figure__none,.figure__bar,.figure__note:not([hidden]),.figure__foot')]
                  .map(part => ({ name: part.className + ' ' + part.textContent.trim().slice(0, 40), box: part.getBoundingClientRect() }))
                  .filter(({ box }) => box.width && box.height);
                for (const { name, box } of parts) {
                  if (box.top < outer.top - 1 || box.bottom > outer.bottom - 2 || box.right > innerWidth) spilled.push('out: ' + name);
                }
                parts.forEach((a, i) => parts.slice(i + 1).forEach(b => {
                  const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                  const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                  if (wide > 1 && high > 2) spilled.push('over: ' + a.name + ' / ' + b.name);
                }));
              }
              return spilled;
            }
            """;

    /** Makes a figure that counts one that is doubted for a reason of many words. */
    private static final String DOUBT = """
            () => {
              const row = document.querySelector('.board__row:not([hidden]):has(.figure__count)');
              row.classList.add('is-doubted');
              const figure = row.querySelector('.figure');
              figure.className = 'card figure figure--unknown';
              figure.querySelectorAll('.figure__count,.figure__bar,.stones,.stones__scale').forEach(each => each.remove());
              figure.querySelector('.figure__answer').lastChild.textContent = 'On ne sait pas';
              figure.querySelector('.trust').className = 'trust trust--doubtful';
              figure.querySelector('.trust span').innerHTML =
                '<strong>Chiffre douteux</strong> · le capteur répète la même valeur depuis trop longtemps';
              document.dispatchEvent(new CustomEvent('parvis:updated', { detail: figure }));
            }
            """;

    private final Demo demo;
    private final Browser browser = Browser.start();

    HallScreenTests(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    void tellFigures() {
        demo.fillAThird("comedie", "antigone", "foch", "corum", "europa", "polygone");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Look> screens() {
        return Stream.of(HALL, HALL.dark(), HALL.english(), SHELTER, SHELTER.dark());
    }

    /** From three metres, on a screen half a metre high, capitals need a hundredth of a metre. */
    @Test
    void writesNothingTooSmallForThreeMetres() {
        for (Look look : List.of(HALL, SHELTER)) {
            Page page = open(look, "/montpellier");
            page.locator("[data-live-state]").waitFor();
            for (String words : List.of(".board .trust", "[data-live-state]", "[data-board-page]")) {
                assertThat(size(page, words)).as(words).isGreaterThanOrEqualTo(27);
            }
            page.context().close();
        }
    }

    /** The hours answer for a place that nobody counts; whether it is open depends on when the tests run. */
    @Test
    void doesNotTellOfAMissingSensorWhereTheHoursAreTheAnswer() {
        Page page = open(HALL, "/montpellier");
        assertThat(page.evaluate("""
                () => {
                  const figure = document.querySelector('.board__row .figure:has(.trust)');
                  figure.className = 'card figure figure--open';
                  const trust = figure.querySelector('.trust');
                  const seen = ['live', 'absent'].map(state => {
                    trust.className = `trust trust--${state}`;
                    return getComputedStyle(trust).display !== 'none';
                  });
                  return seen;
                }
                """)).isEqualTo(List.of(true, false));
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isFullAndNothingSpills(Look look) {
        for (String town : List.of("/montpellier", "/clapiers", "/olonzac")) {
            Page page = open(look, town);
            List<String> faults = new ArrayList<>();
            for (int turn = 0; turn < pages(page); turn++) {
                faults.addAll(strings(page.evaluate(SPILLED)));
                page.clock().runFor(TURN);
            }
            assertThat(faults).as(town).isEmpty();
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"))
                    .as(town)
                    .isEqualTo(true);
            assertThat(((Number) page.evaluate(
                                    "document.querySelector('.board').getBoundingClientRect().height / innerHeight"))
                            .doubleValue())
                    .as(town)
                    .isGreaterThan(0.8);
            page.context().close();
        }
    }

    /** A doubted figure takes more words: they find room without being cut, and without half of the size. */
    @Test
    void saysWhyAFigureIsDoubtedAsLargeAsItsNeighbours() {
        for (Look look : List.of(new Look(1280, 800, ColorScheme.LIGHT, "fr-FR", true), SHELTER)) {
            Page page = open(look, "/montpellier");
            page.evaluate(DOUBT);
            assertThat(strings(page.evaluate(SPILLED))).as(look.toString()).isEmpty();
            assertThat(((Number) page.evaluate("""
                            () => {
                              const size = row => parseFloat(getComputedStyle(row.querySelector('h2')).fontSize);
                              const rows = [...document.querySelectorAll('.board__row:not([hidden])')];
                              return size(document.querySelector('.is-doubted')) / Math.max(...rows.map(size));
                            }
                            """)).doubleValue())
                    .as(look.toString())
                    .isGreaterThan(0.7);
            page.context().close();
        }
    }

    @Test
    void writesHuge() {
        Page page = open(HALL, "/montpellier");
        assertThat(size(page, ".figure__value")).isGreaterThan(90);
        assertThat(size(page, ".board h2")).isGreaterThan(40);
        assertThat(size(page, ".figure__answer")).isGreaterThan(28);
        assertThat(size(page, ".trust")).isGreaterThan(18);
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void showsEveryPlaceInItsTurn(Look look) {
        Page page = open(look, "/montpellier");
        Set<String> seen = new TreeSet<>();
        for (int turn = pages(page); turn > 0; turn--) {
            seen.addAll(names(page.locator(".board__row:visible h2")));
            page.clock().runFor(TURN);
        }
        List<String> all = names(page.locator(".board__row h2"));
        assertThat(all).hasSizeGreaterThan(15);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(new TreeSet<>(all));
        page.context().close();
    }

    @Test
    void stopsTurningForWhoeverAsksWithTheKeyboard() {
        Page page = open(HALL, "/montpellier");
        Locator stop = page.locator("[data-live-toggle]");
        stop.focus();
        page.keyboard().press("Enter");
        List<String> before = names(page.locator(".board__row:visible h2"));
        page.clock().runFor(TURN);
        assertThat(names(page.locator(".board__row:visible h2"))).isEqualTo(before);
        assertThat(stop.textContent()).isEqualTo("Reprendre");
        page.context().close();
    }

    @Test
    void keepsTheRowThatSomebodyIsOn() {
        Page page = open(HALL, "/montpellier");
        List<String> before = names(page.locator(".board__row:visible h2"));
        page.locator(".board__row:visible a").first().focus();
        page.clock().runFor(TURN);
        assertThat(names(page.locator(".board__row:visible h2"))).isEqualTo(before);
        page.locator("[data-live-toggle]").focus();
        page.clock().runFor(TURN);
        assertThat(names(page.locator(".board__row:visible h2"))).isNotEqualTo(before);
        page.context().close();
    }

    @Test
    void tellsTheTimeAndTheAgeOfItsFigures() {
        Page page = browser.open(HALL);
        page.clock().install();
        page.navigate(demo.server().at("/montpellier/ecran").toString());
        page.locator("body.has-board").waitFor();
        String before = page.locator("[data-clock]").textContent();
        assertThat(before.replace('\u00a0', ' ')).matches("\\d{1,2} h \\d\\d");
        page.clock().runFor("02:00");
        assertThat(page.locator("[data-clock]").textContent()).isNotEqualTo(before);
        assertThat(page.locator("#" + comedie(page) + " .trust time")
                        .textContent()
                        .replace('\u00a0', ' '))
                .startsWith("il y a");
        page.context().close();
    }

    private static String comedie(Page page) {
        return page.locator(".figure", new Page.LocatorOptions().setHasText("Comédie"))
                .first()
                .getAttribute("id");
    }

    private static int pages(Page page) {
        Locator words = page.locator("[data-board-page]");
        return words.isVisible() ? Integer.parseInt(words.textContent().replaceAll(".*\\D", "")) : 1;
    }

    private static List<String> names(Locator names) {
        return names.allTextContents().stream().map(String::strip).toList();
    }

    private static double size(Page page, String selector) {
        return Double.parseDouble(String.valueOf(page.locator(selector + ":visible")
                        .first()
                        .evaluate("element => getComputedStyle(element).fontSize"))
                .replace("px", ""));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** The clock stands still until a test lets it run. */
    private Page open(Look look, String town) {
        Page page = browser.open(look);
        page.clock().install();
        page.navigate(demo.server().at(town + "/ecran").toString());
        page.locator("body.has-board").waitFor();
        page.evaluate("document.fonts.ready");
        return page;
    }
}
