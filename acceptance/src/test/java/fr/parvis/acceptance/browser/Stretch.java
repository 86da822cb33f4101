package fr.parvis.acceptance.browser;

import com.microsoft.playwright.Page;
import fr.parvis.acceptance.browser.Browser.Look;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a page when its reader needs larger or wider text (RGAA 10.4, 10.11, 10.12). */
final class Stretch {

    private static final String WIDER = """
            sheet => {
              const wider = new CSSStyleSheet();
              wider.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
              document.adoptedStyleSheets = sheet ? [wider] : [];
            }
            """;

    private static final String LARGER = "size => { document.documentElement.style.fontSize = size; }";

    /** Texts that their box cuts off; what is hidden from eyes on purpose is no text to see. */
    private static final String CUT = """
            () => [...document.querySelectorAll('body *')]
              .filter(each => each.checkVisibility() && !each.closest('.visually-hidden,.map,svg,.table-box,.week-box'))
              .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
              .filter(each => getComputedStyle(each).overflow !== 'visible')
              .filter(each => each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2)
              .map(each => each.outerHTML.slice(0, 100))
            """;

    private Stretch() {}

    /** What goes wrong at 400 %, with text alone at 200 %, and with the spacing that some readers force. */
    static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        check(page, Look.ZOOMED, "at 400 %", faults);
        page.evaluate(LARGER, "200%");
        check(page, Look.DESK, "with text at 200 %", faults);
        page.evaluate(LARGER, "");
        page.evaluate(WIDER, true);
        check(page, Look.PHONE, "with wider spacing", faults);
        page.evaluate(WIDER, false);
        return faults;
    }

    private static void check(Page page, Look look, String when, List<String> faults) {
        page.setViewportSize(look.width(), look.height());
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > look.width()) {
            faults.add(when + ": " + width + " wide instead of " + look.width());
        }
        ((List<?>) page.evaluate(CUT)).forEach(cut -> faults.add(when + ": cuts " + cut));
    }
}
