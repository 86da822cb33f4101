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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map: labels in words that never cover each other, with a mouse, a thumb or a keyboard, without any tile. */
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapTests {

    private static final int MOST_STEPS = 30;

    /** Pairs of labels that cover each other by more than a pixel. */
    private static final String COVERED = """
            () => {
              const marks = [...document.querySelectorAll('.mark-box .mark')];
              const pairs = [];
              marks.forEach((one, i) => marks.slice(i + 1).forEach(other => {
                const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (wide > 1 && high > 1) pairs.push(one.textContent + ' / ' + other.textContent);
              }));
              return pairs;
            }
            """;

    /** What of an open card sticks out of the map, or is wider or higher than its box. */
    private static final String CUT = """
            () => {
              const map = document.querySelector('.map').getBoundingClientRect();
              const card = document.querySelector('.leaflet-popup-content-wrapper').getBoundingClientRect();
              const inner = document.querySelector('.leaflet-popup-content');
              const cut = [];
              if (card.left < map.left || card.right > map.right || card.top < map.top || card.bottom > map.bottom) cut.push('card');
              if (card.width > map.width - 76) cut.push('too wide to stand beside the buttons of the map');
              if (inner.scrollWidth > inner.clientWidth + 1 || inner.scrollHeight > inner.clientHeight + 1) cut.push('words');
              return cut;
            }
            """;

    /** Links and buttons of an open card that a thumb misses. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('.leaflet-popup a, .leaflet-popup button')]
              .filter(each => { const box = each.getBoundingClientRect(); return box.width < 44 || box.height < 44; })
              .map(each => each.outerHTML)
            """;

    /** Labels whose name does not begin with the words that are seen on them. */
    private static final String MISCALLED = """
            () => [...document.querySelectorAll('.mark-box')]
              .map(box => [box.textContent, box.getAttribute('aria-label')].map(text => text.replace(/[,–:\\s]+/g, ' ').trim()))
              .filter(([seen, called]) => !called.startsWith(seen))
              .map(both => both.join(' / '))
            """;

    private final Demo demo;
    private final Browser browser = Browser.start();

    MapTests(Demo demo) {
        this.demo = demo;
    }

    @BeforeAll
    void tellFigures() {
        demo.fillAThird("comedie", "antigone", "foch", "corum", "europa", "mosson", "occitanie");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.PHONE, Look.DESK, Look.DESK.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void neverCoversOneLabelWithAnotherAtAnyZoom(Look look) {
        for (String town : List.of("/montpellier", "/clapiers", "/montpellier-mediterranee-metropole")) {
            Page page = open(look, town);
            List<String> covered = new ArrayList<>();
            walkOut(page);
            int levels = 0;
            for (; levels < MOST_STEPS && !isOff(page, "in"); levels++) {
                covered.addAll(strings(page.evaluate(COVERED)));
                press(page, "in");
            }
            assertThat(covered).as(town).isEmpty();
            assertThat(levels).as(town).isGreaterThan(10);
            page.context().close();
        }
    }

    @Test
    void saysEachPlaceOnceInWords() {
        Page page = open(Look.DESK, "/montpellier");
        for (int step = 0; step < 2; step++) {
            page.locator(".leaflet-control-zoom-out").click();
        }
        page.locator(".mark-box[aria-label*='Castries']").waitFor();
        String words = String.join(
                " ",
                page.locator(".mark-box").all().stream()
                        .map(mark -> mark.getAttribute("aria-label"))
                        .toList());
        for (String name : page.locator(".figure h3").allTextContents()) {
            String bare = name.strip().replaceFirst(", [^,]+$", ""); // on the card its commune follows
            assertThat(words).containsOnlyOnce(bare + " – ");
        }
        assertThat(words).contains("libres");
        page.context().close();
    }

    @Test
    void cutsNoLabelAtItsEdge() {
        for (Look look : List.of(Look.DESK, Look.PHONE)) {
            Page page = open(look, "/montpellier");
            assertThat(page.evaluate("""
                    () => {
                      const map = document.querySelector('.map').getBoundingClientRect();
                      return [...document.querySelectorAll('.mark-box .mark')]
                        .filter(mark => {
                          const box = mark.getBoundingClientRect();
                          return box.top < map.top || box.bottom > map.bottom || box.left < map.left || box.right > map.right;
                        })
                        .map(mark => mark.textContent);
                    }
                    """)).isEqualTo(List.of());
            page.context().close();
        }
    }

    @Test
    void followsTheFiguresOfTheList() {
        Page page = open(Look.DESK, "/montpellier");
        page.locator("[data-live-state][data-state=live]").waitFor();
        demo.door().tell(demo.sensor("mosson"), null, 123);
        page.locator(".mark-box[aria-label*='Mosson – 123 libres']").waitFor();
        page.context().close();
    }

    @Test
    void opensAPlaceWithTheKeyboardAndComesBack() {
        Page page = open(Look.DESK, "/montpellier");
        Locator alone =
                page.locator(".mark-box:has(.mark--room:not(.mark--group))").first();
        String name = alone.locator(".mark__name, .mark__where").last().textContent();
        alone.focus();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(name);
        page.keyboard().press("Escape");
        assertThat(page.locator(".leaflet-popup").count()).isZero();
        assertThat(focusedLabel(page)).contains(name + " – ");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.waitForURL("**/lieux/*");
        assertThat(page.locator("h1").textContent()).isEqualTo(name);
        page.context().close();
    }

    @Test
    void goesIntoAGroupWithTheKeyboard() {
        Page page = open(Look.DESK, "/montpellier");
        Locator group = page.locator(".mark-box:has(.mark--group)").first();
        String before = group.getAttribute("aria-label");
        group.focus();
        page.keyboard().press("Enter");
        page.waitForFunction("before => document.activeElement.getAttribute('aria-label') !== before", before);
        String first = before.replaceFirst("^.* : ", "").replaceFirst(" –.*$", "");
        assertThat(focusedLabel(page))
                .as("the focus is on one of those that were parted")
                .contains(first);
        assertThat(page.locator(".mark-box").count()).isGreaterThan(1);
        page.context().close();
    }

    /** « Is there a place to park in my neighbourhood? » is answered before anything is touched. */
    @Test
    void opensWithALabelForEachNeighbourhood() {
        Page page = open(new Look(1280, 800, ColorScheme.LIGHT, "fr-FR", true), "/montpellier");
        assertThat(page.locator(".mark__name").allTextContents())
                .contains("Montpellier Centre", "Mosson", "Port Marianne", "Hôpitaux-Facultés", "Croix d’Argent")
                .doesNotHaveDuplicates();
        Locator centre = label(page, "Montpellier Centre");
        assertThat(centre.locator(".mark__where").textContent()).isEqualTo("11 lieux");
        assertThat(centre.locator(".mark__words").textContent()).matches("[\\d\\s\u00a0\u202f]+ libres");
        assertThat(page.locator(".map__name:visible").allTextContents())
                .as("names that no label says")
                .containsExactly("Les Cévennes");
        page.context().close();
    }

    @Test
    void addsUpTheFreeSpacesThatAreKnown() {
        Page page = open(Look.DESK, "/montpellier");
        page.locator("[data-live-state][data-state=live]").waitFor();
        demo.door().tell(demo.sensor("mosson"), null, 100);
        demo.door().tell(demo.sensor("euromedecine"), null, 23);
        label(page, "Mosson")
                .locator(".mark__words", new Locator.LocatorOptions().setHasText("123 libres"))
                .waitFor();
        page.context().close();
    }

    @Test
    void fillsItsFrameWithTheTown() {
        Page page = open(Look.DESK, "/montpellier");
        assertThat(((Number) page.evaluate("""
                        () => document.querySelector('.map .leaflet-overlay-pane g').getBoundingClientRect().height
                          / document.querySelector('.map').getBoundingClientRect().height
                        """)).doubleValue()).isBetween(0.85, 1.0);
        page.context().close();
    }

    @Test
    void namesEveryPlaceThatStandsAlone() {
        Page page = open(Look.DESK, "/montpellier");
        for (int step = 0; step < 3; step++) {
            press(page, "in");
            assertThat(page.locator(".mark:not(:has(.mark__name))").count()).isZero();
        }
        page.context().close();
    }

    /** Who runs a place does not say where it stands: the body above the communes is none of their parts. */
    @Test
    void knowsNeighbourhoodsAndCommunesAsAreasOnly() {
        Page page = open(Look.DESK, "/montpellier");
        String document = page.request()
                .get(demo.server().at("/montpellier/carte.json").toString())
                .text();
        assertThat(document)
                .contains("\"area\":\"Castries\"", "\"area\":\"Mosson\"")
                .doesNotContain("\"area\":\"Montpellier Méditerranée Métropole\"");
        page.context().close();
    }

    /** Where areas stand together, two are named, and of more the first and how many others. */
    @Test
    void namesTheAreasOfAGroup() {
        Page page = open(Look.PHONE, "/montpellier");
        List<Locator> groups = page.locator(".mark-box:has(.mark--group)").all();
        assertThat(groups).isNotEmpty();
        for (Locator group : groups) {
            assertThat(group.textContent())
                    .containsAnyOf("Montpellier Centre", "Mosson", "Port Marianne", "Croix d’Argent", "Prés d’Arènes");
            assertThat(group.getAttribute("aria-label")).containsPattern("[^:]+ lieux.* : ");
        }
        page.context().close();
    }

    /** So that who says to the machine what is written there reaches it (RGAA 6.1.5). */
    @ParameterizedTest
    @MethodSource("looks")
    void callsEachLabelByTheWordsSeenOnIt(Look look) {
        for (String town : List.of("/montpellier", "/clapiers")) {
            Page page = open(look, town);
            for (int step = 0; step < 3; step++) {
                assertThat(strings(page.evaluate(MISCALLED))).as(town).isEmpty();
                press(page, "in");
            }
            page.context().close();
        }
    }

    /** On a small phone: whole on the map, with room for a thumb, and gone again by the keyboard alone. */
    @Test
    void opensACardThatAPhoneHoldsWhole() {
        Page page = open(Look.PHONE, "/montpellier");
        Locator alone = page.locator(".mark-box:not(:has(.mark--group))").first();
        alone.focus();
        page.keyboard().press("Enter");
        page.locator(".leaflet-popup").waitFor();
        page.waitForCondition(() -> strings(page.evaluate(CUT)).isEmpty());
        assertThat(strings(page.evaluate(SMALL))).isEmpty();
        assertThat(page.locator(".leaflet-popup-close-button").getAttribute("aria-label"))
                .isEqualTo("Fermer");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("leaflet-popup-close-button");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator(".leaflet-popup").count() == 0);
        page.context().close();
    }

    /** Contours and labels: what is needed to find one's way. The tests reach no tile server. */
    @Test
    void isUsefulWithoutTiles() {
        Page page = browser.open(Look.DESK);
        page.route("**/*.geopf.fr/**", com.microsoft.playwright.Route::abort);
        page.navigate(demo.server().at("/montpellier/carte").toString());
        page.locator(".mark-box").first().waitFor();
        assertThat(page.locator(".map .map__area").count()).isGreaterThan(3);
        page.context().close();
    }

    private static Locator label(Page page, String name) {
        return page.locator(".mark:has(.mark__name:text-is('" + name + "'))");
    }

    private static String focusedLabel(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''"));
    }

    private static void walkOut(Page page) {
        for (int i = 0; i < MOST_STEPS && !isOff(page, "out"); i++) {
            press(page, "out");
        }
    }

    private static void press(Page page, String way) {
        page.locator(".leaflet-control-zoom-" + way).click();
    }

    private static boolean isOff(Page page, String way) {
        return page.locator(".leaflet-control-zoom-" + way + ".leaflet-disabled")
                        .count()
                > 0;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private Page open(Look look, String town) {
        Page page = browser.open(look);
        page.navigate(demo.server().at(town + "/carte").toString());
        page.locator(".mark-box").first().waitFor();
        page.evaluate("document.fonts.ready");
        return page;
    }
}
