package fr.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A page of {@code docs/generated}, written from the code: a test that asks for it fails when the page is stale.
 * {@code -Dparvis.generate=true} writes it again.
 */
public final class GeneratedPage {

    private GeneratedPage() {}

    /** Holds that the page says just this. */
    public static void assertSays(String name, String content) {
        Path page = root().resolve("docs/generated").resolve(name);
        if (Boolean.getBoolean("parvis.generate")) {
            write(page, content);
        }
        assertThat(page).hasContent(content);
    }

    /** The root of the repository, from wherever the tests run. */
    public static Path root() {
        Path at = Path.of("").toAbsolutePath();
        return Files.exists(at.resolve("docs")) ? at : Objects.requireNonNull(at.getParent());
    }

    private static void write(Path page, String content) {
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
