package fr.parvis.audit;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** A file is an anchor or is refused; so are the words of the command. */
class AnchorFuzzTests {

    private final ChainNames names = new ChainNames(() -> {
        throw new DataAccessResourceFailureException("no tree here");
    });

    private final Path file = file();

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "chain 1 3 " + "a".repeat(64) + "\nroot " + "b".repeat(64) + "\n",
                        "verify --body 34172 --anchor file --json",
                        "root --body x")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] content) throws IOException {
        Files.write(file, content);
        try {
            Anchor.read(file).root();
        } catch (BusinessException refused) {
            // A refusal is the only thing that a file may bring about.
        }
        try {
            JournalRequest.of(List.of(new String(content, StandardCharsets.UTF_8).split(" ")));
            names.get(new String(content, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | BusinessException refused) {
            // As above.
        }
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Path file() {
        try {
            return Files.createTempFile("anchor", ".txt");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
