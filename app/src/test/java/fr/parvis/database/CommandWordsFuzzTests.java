package fr.parvis.database;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The instant to restore to, and the sheet of a backup, are read or refused in words; nothing is ever touched. */
class CommandWordsFuzzTests {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Path folder = folder();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "2026-11-22T11:15:30",
                        "2026-11-22T11:15:30+01:00",
                        "name=b\nstarted=2026-11-22T11:15:30Z\nstopped=2026-11-22T11:15:31Z\nfirstWal=000000010000000000000002\n"
                                + "bytes=1\nsha256=00\n")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void areReadOrRefused(byte[] content) throws IOException {
        Files.createDirectories(folder.resolve("base"));
        Files.write(folder.resolve("base/b.properties"), content);
        String instant = new String(content, StandardCharsets.UTF_8);
        new RestoreCommand()
                .run(List.of(folder.toString(), "--to", instant, "--data", folder + "/data"), NOWHERE, NOWHERE);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("backups");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
