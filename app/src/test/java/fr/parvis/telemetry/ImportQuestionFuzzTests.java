package fr.parvis.telemetry;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.parvis.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the command are a question, or are refused. */
class ImportQuestionFuzzTests {

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "file.csv|--body|34172|--zone|Europe/Paris|--to|http://127.0.0.1:8080",
                        "file.csv|--credential|gate:secret|--json",
                        "--body")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] words) {
        try {
            ImportQuestion.parse(List.of(new String(words, StandardCharsets.UTF_8).split("\\|")));
        } catch (BusinessException refused) {
            // A refusal is the only thing that words may bring about.
        }
    }
}
