package fr.parvis.calendar;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that an administrator places, or gives to the command, is read or refused in words. */
class CalendarFileFuzzTests {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Path file = file();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "date,a,b,c,nom\n2026-12-19,True,True,True,Vacances de Noël\n",
                        "[\"Mo-Fr 09:00-17:00\",{\"value\":\"24/7\",\"from\":\"2026-11-22 09:00\",\"to\":\"2026-11-23 09:00\"}]",
                        "{\"eval\":[{\"value\":[\"PH off\"],\"nom\":{\"cc\":\"fr\",\"lat\":43.6,\"lon\":3.9},"
                                + "\"from\":\"2026-11-22T09:00:00Z\"}]}")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] content) throws IOException {
        Files.write(file, content);
        new OpeningHoursCommand().run(List.of(file.toString(), "--json"), NOWHERE, NOWHERE);
        try {
            CalendarFile.in(
                            java.util.Objects.requireNonNull(file.getParent()),
                            file.getFileName().toString())
                    .ifPresent(SchoolHolidays::ofDays);
        } catch (BusinessException refused) {
            // A refusal is the only thing that a file may bring about.
        }
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Path file() {
        try {
            return Files.createTempFile("calendar", ".csv");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
