package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import fr.parvis.testing.FuzzChild;
import fr.parvis.testing.FuzzMethods;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fuzz test of the house, each in a process of its own for {@code -Dparvis.fuzz.seconds} (5), as many at a time as
 * there are processors. What was found stays in {@code target/fuzz}; once mended, its input is kept as a seed in
 * {@code src/test/resources/<package>/<class>Inputs/<method>}.
 */
class FuzzCampaignTests {

    private static final int SECONDS = Integer.getInteger("parvis.fuzz.seconds", 5);
    /**
     * Shorter than that, the run is a check of what was already searched: it sets out from the same place every time, and
     * the optimizing compiler would cost more than it brings.
     */
    private static final int SEARCH_FROM_SECONDS = 30;

    private static final boolean SEARCH = SECONDS >= SEARCH_FROM_SECONDS;

    private static final int SHOWN = 4_000;
    private static ExecutorService processors;

    @BeforeAll
    static void open() {
        processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    @AfterAll
    static void close() {
        processors.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> findsNothing() {
        List<Map.Entry<String, Future<String>>> runs = FuzzMethods.list().stream()
                .map(method -> Map.entry(nameOf(method), processors.submit(() -> fuzz(method))))
                .toList();
        return runs.stream()
                .map(run -> DynamicTest.dynamicTest(run.getKey(), () -> {
                    assertThat(run.getValue().get()).as("what the fuzzer found").isEmpty();
                }));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** The end of what the process said when it found something, else nothing. */
    private static String fuzz(JavaMethod method) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(
                Path.of("target", "fuzz", nameOf(method)).toAbsolutePath());
        Path log = folder.resolve("fuzz.log");
        ProcessBuilder builder = new ProcessBuilder(command(method))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAZZER_FUZZ", "1");
        builder.environment().put("JAZZER_MAX_DURATION", SECONDS + "s");
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(SECONDS * 2L + 120, TimeUnit.SECONDS);
            boolean fuzzed = Files.readString(log).contains("DONE");
            return ended && fuzzed && process.exitValue() == 0 ? "" : lastWords(log);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(JavaMethod method) {
        String parameters = String.join(
                ",",
                method.getRawParameterTypes().stream()
                        .map(type -> type.reflect().getName())
                        .toList());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (SEARCH ? 4 : 1),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.timezone=Europe/Paris",
                "-D" + FuzzChild.PATH + "=" + classPath(entry -> true),
                "-cp",
                classPath(FuzzCampaignTests::isTheFuzzersOwn),
                FuzzChild.class.getName(),
                method.getOwner().getName() + "#" + method.getName() + "(" + parameters + ")",
                SEARCH ? "0" : "1");
    }

    private static String classPath(Predicate<Path> wanted) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classes.split(File.pathSeparator))
                .map(Path::of)
                .filter(wanted)
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isTheFuzzersOwn(Path entry) {
        String name = entry.getFileName().toString();
        return name.equals("test-classes")
                || Stream.of("jazzer", "junit-", "opentest4j", "apiguardian").anyMatch(name::startsWith);
    }

    private static String lastWords(Path log) throws IOException {
        String said = Files.readString(log);
        return log + "\n" + said.substring(Math.max(0, said.length() - SHOWN));
    }
}
