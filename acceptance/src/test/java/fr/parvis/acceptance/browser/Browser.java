package fr.parvis.acceptance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Chromium for a test class. Each page has a fresh context: no cookie of another test, no cache, no worker. */
public final class Browser implements AutoCloseable {

    /** Waits, five seconds at most, until the page and the one for unknown addresses are kept. */
    static final String KEPT = """
            async () => {
              const kept = address => caches.match(address, {ignoreVary: true});
              for (let i = 0; i < 100; i++) {
                if (await kept(location.href) && await kept('/hors-connexion')) return true;
                await new Promise(done => setTimeout(done, 50));
              }
              return false;
            }
            """;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String SKIP_DOWNLOAD = "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browser start() {
        Optional<Path> chromium = Chromium.find();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove(SKIP_DOWNLOAD);
        chromium.ifPresent(found -> environment.put(SKIP_DOWNLOAD, "1"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        chromium.ifPresent(options::setExecutablePath);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** How somebody looks at a page. */
    public record Look(int width, int height, ColorScheme scheme, String locale, boolean script) {

        /** A phone, in light, in French. */
        public static final Look PHONE = new Look(360, 780, ColorScheme.LIGHT, "fr-FR", true);

        /** A desk. */
        public static final Look DESK = new Look(1280, 900, ColorScheme.LIGHT, "fr-FR", true);

        /** A desk at a zoom of 400 %: 1280 css pixels become 320. */
        public static final Look ZOOMED = new Look(320, 256, ColorScheme.LIGHT, "fr-FR", true);

        public Look dark() {
            return new Look(width, height, ColorScheme.DARK, locale, script);
        }

        public Look english() {
            return new Look(width, height, scheme, "en-GB", script);
        }

        public Look withoutScript() {
            return new Look(width, height, scheme, locale, false);
        }
    }

    public Page open(Look look) {
        return browser.newContext(options(look)).newPage();
    }

    /** With the page's service worker, which fetches what it keeps for a time without network. */
    public Page openWithWorker(Look look) {
        return browser.newContext(options(look).setServiceWorkers(ServiceWorkerPolicy.ALLOW))
                .newPage();
    }

    /** As somebody who signed in before: {@code state} is what their browser kept. */
    public Page open(Look look, String state) {
        return browser.newContext(options(look).setStorageState(state)).newPage();
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(Look look) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale(look.locale())
                .setJavaScriptEnabled(look.script())
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** What axe finds against WCAG 2.2 A and AA and its own good practice, one line each; empty when all is well. */
    public static List<String> violations(Page page) {
        return lines(axe(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze());
    }

    /** All that axe finds in light; in the dark its contrast alone, as nothing else differs. */
    public static List<String> violations(Page page, Look look) {
        return look.scheme() == ColorScheme.DARK ? faintTexts(page) : violations(page);
    }

    /** What axe finds against contrast alone: quick, for a page whose structure was looked at already. */
    public static List<String> faintTexts(Page page) {
        return lines(axe(page).withRules(List.of("color-contrast")).analyze());
    }

    /** In the page itself: ours have no frames, for which axe would open another page each time. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> lines(AxeResults results) {
        List<String> lines = new ArrayList<>();
        results.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> lines.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
        return lines;
    }

    /** Collects what the console complains about, the policy's refusals among them. */
    public static List<String> complaints(Page page) {
        List<String> lines = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                lines.add(message.text());
            }
        });
        page.onPageError(lines::add);
        return lines;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
