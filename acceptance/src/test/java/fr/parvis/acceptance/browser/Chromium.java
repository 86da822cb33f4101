package fr.parvis.acceptance.browser;

import fr.parvis.acceptance.Packages;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds a Chromium: {@code PARVIS_CHROMIUM}, Debian's package of the one without windows (half the work), which is got
 * where one may install it, else a whole one, else Playwright's own download. Looked for once a process: where nothing can
 * be installed, asking takes its time.
 */
final class Chromium {

    private static final String WITHOUT_WINDOWS = "chromium-headless-shell";

    private static final String[] WHOLE = {
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    };

    private static final Optional<Path> FOUND = search();

    private Chromium() {}

    /** The program, or empty: then Playwright fetches its own. */
    static Optional<Path> find() {
        return FOUND;
    }

    private static Optional<Path> search() {
        Optional<Path> wished =
                Packages.present(Objects.requireNonNullElse(System.getenv("PARVIS_CHROMIUM"), "/nothing/was/wished"));
        Optional<Path> found = wished.or(() -> Packages.find(WITHOUT_WINDOWS, "/usr/bin/" + WITHOUT_WINDOWS))
                .or(() -> Packages.find("chromium", WHOLE));
        if (found.isEmpty()) {
            System.err.println("No Chromium here: Playwright downloads its own…");
        }
        return found;
    }
}
