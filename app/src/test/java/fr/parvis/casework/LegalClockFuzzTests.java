package fr.parvis.casework;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file of cases says, each is worked out or refused in words. */
class LegalClockFuzzTests {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private @Nullable Path file;

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "[{\"deposited\":\"2023-05-15\",\"rule\":\"sva\",\"term\":2,\"unit\":\"months\"}]",
                        "{\"cases\":[{\"deposited\":\"2023-05-15T22:30:00Z\",\"rule\":\"svr\",\"term\":30,\"unit\":\"days\","
                                + "\"resume\":\"reset\",\"corrections\":[{\"from\":\"2023-05-20\",\"to\":null},[\"2023-05-21\",\"2023-05-22\"]]}]}")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @BeforeEach
    void prepare() throws IOException {
        file = Files.createTempFile("cases", ".json");
    }

    @MethodSource("seeds")
    @FuzzTest
    void isWorkedOutOrRefused(byte[] content) throws IOException {
        Path path = file == null ? Files.createTempFile("cases", ".json") : file;
        Files.write(path, content);
        new LegalClockCommand().run(List.of(path.toString(), "--json"), NOWHERE, NOWHERE);
    }

    @AfterEach
    void forget() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
