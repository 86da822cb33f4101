package fr.parvis.acceptance.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a Chromium: {@code PARVIS_CHROMIUM}, the usual places, else Debian's package where one may install it, else
 * Playwright's own download. Says what it does, since it may take minutes.
 */
final class Chromium {

    private static final long INSTALL_MINUTES = 10;

    private Chromium() {}

    /** The program, or empty: then Playwright fetches its own. */
    static Optional<Path> find() {
        Optional<Path> present = present(System.getenv("PARVIS_CHROMIUM"));
        return present.isPresent() || !mayInstall() ? present : install();
    }

    private static Optional<Path> present(@Nullable String wished) {
        return Stream.of(
                        wished == null ? "" : wished,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static Optional<Path> install() {
        System.err.println("No Chromium found: installing Debian's package chromium (apt-get install chromium)…");
        run("apt-get", "-q", "update");
        run("apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium");
        Optional<Path> present = present(null);
        if (present.isEmpty()) {
            System.err.println("That did not work: Playwright downloads its own Chromium…");
        }
        return present;
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            System.err.println(command[0] + ": " + missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
