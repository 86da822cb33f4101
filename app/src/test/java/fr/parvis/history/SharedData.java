package fr.parvis.history;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real histories next to the project, where there is one. */
public final class SharedData {

    private SharedData() {}

    /** The file, or the test is skipped with the reason. */
    public static Path file(String name) {
        String given = System.getProperty("parvis.shared");
        Path at = given == null ? null : Path.of(given);
        for (Path up = Path.of("").toAbsolutePath(); at == null && up != null; up = up.getParent()) {
            at = Files.isDirectory(up.resolve("shared/data")) ? up.resolve("shared") : null;
        }
        Path file = at == null ? null : at.resolve("data").resolve(name);
        assumeTrue(file != null && Files.isReadable(file), "no shared data: set -Dparvis.shared");
        return file;
    }
}
