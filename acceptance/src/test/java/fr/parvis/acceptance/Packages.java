package fr.parvis.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of others that a test works with: where they are, else Debian's package where one may install it (root with
 * apt-get), and it says so. Elsewhere the test is skipped, with the reason in the report.
 */
public final class Packages {

    private static final long INSTALL_MINUTES = 10;
    /** Another installation on the same machine is waited for. */
    private static final String LOCK_PATIENCE = "DPkg::Lock::Timeout=300";

    private Packages() {}

    /** The first of these files that is there, if need be after installing the package; the test is skipped without. */
    public static Path need(String name, String... files) {
        Optional<Path> present = find(name, files);
        Assumptions.assumeTrue(present.isPresent(), "skipped: " + files[0] + " of the package " + name + " is missing");
        return present.orElseThrow();
    }

    /** The first of these files that is there, if need be after installing the package. */
    public static Optional<Path> find(String name, String... files) {
        Optional<Path> present = present(files);
        if (present.isPresent() || !mayInstall()) {
            return present;
        }
        System.err.println(files[0] + " is missing: installing Debian's package " + name + " (apt-get install)…");
        run("apt-get", "-q", "update");
        run("apt-get", "-q", "-y", "-o", LOCK_PATIENCE, "--no-install-recommends", "install", name);
        return present(files);
    }

    /** The first of these files that is there. */
    public static Optional<Path> present(String... files) {
        return Stream.of(files).map(Path::of).filter(Files::exists).findFirst();
    }

    /** Whether this process is root's. */
    public static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean mayInstall() {
        return isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    /** Its words go to a file: on the standard output of a test they would break the talk between Maven and its fork. */
    private static void run(String... command) {
        try {
            Path words = Files.createTempFile("package", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            boolean ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                System.err.println(String.join(" ", command) + " failed:\n" + Files.readString(words));
            }
            Files.delete(words);
        } catch (IOException missing) {
            System.err.println(command[0] + ": " + missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
