package fr.parvis.history;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file is read line by line, or refused as a whole. */
class HistoryReaderFuzzTests {

    private static final ReadingOptions OPTIONS = ReadingOptions.in(ZoneId.of("Europe/Paris"));

    private final Path file = file();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "horodatage;parking;occupation;capacite\n22/11/2026 09:00;Comédie;120;800\n",
                        "timestamp,free,total\n2026-11-22T09:00:00Z,12,80\n2026-11-22T09:05:00+01:00,\"13\",80\n",
                        "time\tGare\tComedie\n1795338000\t12\t13\n")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefuses(byte[] content) throws IOException {
        Files.write(file, content);
        try {
            HistoryReader.read(file, OPTIONS, new Deaf());
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
            return Files.createTempFile("history", ".csv");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static final class Deaf implements HistorySink {

        @Override
        public void row(HistoryRow row) {}

        @Override
        public void refused(RefusedLine line) {}
    }
}
