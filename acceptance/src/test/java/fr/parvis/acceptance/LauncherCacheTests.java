package fr.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's start cache: a run's own while it lasts, everybody's once it is over, and nobody's when it failed. */
class LauncherCacheTests {

    /** The launcher's own functions, and the question that a start asks them. */
    private static final String QUESTION = """
            set -euo pipefail
            APP=$1
            eval "$(sed -n '/^cache() /p;/^has_cache() /p;/^take_caches() {/,/^}/p;/^cache_option() {/,/^}/p' ../parvis)"
            cache_option
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void buildAnHourAgo() throws IOException {
        FileTime before = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(Files.createFile(folder.resolve("app.jar")), before);
        Files.setLastModifiedTime(Files.createDirectory(folder.resolve("lib")), before);
    }

    private String option() throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                "bash", "-c", QUESTION, "parvis", folder.resolve("app.jar").toString());
        shell.environment().keySet().removeIf(name -> name.startsWith("PARVIS_"));
        Process asked = shell.redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(asked.waitFor()).as(said).isZero();
        return said.strip();
    }

    private static long over() throws IOException, InterruptedException {
        Process run = new ProcessBuilder("true").start();
        run.waitFor();
        return run.pid();
    }

    private Path left(long run, String ending) throws IOException {
        return Files.createFile(folder.resolve("app.aot.of-" + run + ending));
    }

    @Test
    void letsTheFirstRunMakeOneUnderANameOfItsOwn() throws Exception {
        assertThat(option())
                .startsWith("-XX:AOTCacheOutput=" + folder.resolve("app.aot.of-"))
                .contains("-Dparvis.ready-mark=")
                .endsWith(".ready");
    }

    @Test
    void takesUpWhatARunLeftThatGotReady() throws Exception {
        long run = over();
        Path made = left(run, "");
        left(run, ".ready");
        assertThat(option()).isEqualTo("-XX:AOTCache=" + folder.resolve("app.aot"));
        assertThat(made).doesNotExist();
        assertThat(option()).as("and keeps it").isEqualTo("-XX:AOTCache=" + folder.resolve("app.aot"));
    }

    @Test
    void clearsAwayWhatAStartThatFailedLeftAndKeepsTheOneThatIsThere() throws Exception {
        Files.createFile(folder.resolve("app.aot"));
        Files.createFile(folder.resolve("app.aot.ready"));
        long failed = over();
        Path config = left(failed, ".config");
        left(failed, "");
        assertThat(option()).isEqualTo("-XX:AOTCache=" + folder.resolve("app.aot"));
        assertThat(config).doesNotExist();
        assertThat(folder.resolve("app.aot.of-" + failed)).doesNotExist();
    }

    @Test
    void leavesARunThatGoesOnItsOwn() throws Exception {
        long running = ProcessHandle.current().pid();
        Path made = left(running, "");
        left(running, ".ready");
        assertThat(option()).startsWith("-XX:AOTCacheOutput=");
        assertThat(made).exists();
    }

    @Test
    void trustsNoneThatIsOlderThanTheBuild() throws Exception {
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(Files.createFile(folder.resolve("app.aot")), longAgo);
        Files.createFile(folder.resolve("app.aot.ready"));
        assertThat(option()).startsWith("-XX:AOTCacheOutput=");
    }
}
