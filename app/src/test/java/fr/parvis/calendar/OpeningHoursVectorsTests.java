package fr.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command over whole files of vectors: ours, and the common evaluation tool's public ones where they are there. */
class OpeningHoursVectorsTests {

    @TempDir
    private Path folder;

    @Test
    void answersAllOfOurOwnVectors() throws IOException {
        Path file = folder.resolve("own.json");
        try (var own = getClass().getClassLoader().getResourceAsStream("calendar/own-vectors.json")) {
            Files.write(file, own.readAllBytes());
        }
        JsonNode answers = answers(file);
        assertThat(answers.get("eval")).isNotEmpty().allMatch(OpeningHoursVectorsTests::agrees);
        assertThat(answers.get("fail")).isNotEmpty().allMatch(OpeningHoursVectorsTests::isRefused);
        assertThat(answers.get("next")).isNotEmpty().allMatch(OpeningHoursVectorsTests::agrees);
    }

    /** At least 98 in 100 of those that the parser takes, those that we dispute among them. */
    @Test
    void answersThePublicVectors(TestReporter report) throws IOException {
        Path file = SharedFolder.find("opening-hours/vectors.json").orElse(folder.resolve("absent"));
        assumeTrue(Files.isRegularFile(file), "the shared vectors are not beside the project");
        JsonNode answers = answers(file);
        List<JsonNode> all = list(answers.get("eval"));
        List<JsonNode> parsed =
                all.stream().filter(OpeningHoursVectorsTests::parserTakes).toList();
        List<JsonNode> fail = list(answers.get("fail"));
        report.publishEntry(Map.of(
                "that the parser takes", count(parsed, OpeningHoursVectorsTests::agrees) + " of " + parsed.size(),
                "of all", count(all, OpeningHoursVectorsTests::agrees) + " of " + all.size(),
                "refused", count(fail, OpeningHoursVectorsTests::isRefused) + " of " + fail.size()));
        assertThat(share(parsed, OpeningHoursVectorsTests::agrees)).isGreaterThanOrEqualTo(0.98);
        assertThat(share(all, OpeningHoursVectorsTests::agrees)).isGreaterThanOrEqualTo(0.98);
        assertThat(share(fail, OpeningHoursVectorsTests::isRefused)).isGreaterThanOrEqualTo(0.98);
        assertThat(list(answers.get("next"))).allMatch(OpeningHoursVectorsTests::agrees);
    }

    @Test
    void disputesNoVectorForNothing() throws IOException {
        Path file = SharedFolder.find("opening-hours/vectors.json").orElse(folder.resolve("absent"));
        assumeTrue(Files.isRegularFile(file), "the shared vectors are not beside the project");
        JsonNode questions = JsonMapper.shared().readTree(Files.readAllBytes(file));
        assertThat(list(answers(file).get("eval")))
                .filteredOn(answer -> reason(questions, answer).isPresent())
                .hasSize(4)
                .noneMatch(OpeningHoursVectorsTests::agrees);
    }

    @Test
    void takesABareListAndKeepsItsOrder() throws IOException {
        Path file = folder.resolve("bare.json");
        Files.writeString(file, """
                [{"value":["Mo 08:00-12:00","note"],"from":"2026-11-23 0:00","to":"2026-11-24 0:00","nom":null},
                 "nonsense", {"value":"24/7","from":"2026-11-23 0:00"}]""");
        JsonNode list = answers(file).get("eval");
        assertThat(list).hasSize(3);
        assertThat(list.get(0).get("intervals").toString())
                .isEqualTo("[[\"2026-11-23 08:00\",\"2026-11-23 12:00\",false]]");
        assertThat(list.get(1).get("refused").asBoolean()).isTrue();
        assertThat(list.get(2).get("next").isNull()).isTrue();
    }

    @Test
    void refusesAMonthThatThereIsNotAndAnswersTheRest() throws IOException {
        Path file = folder.resolve("months.json");
        Files.writeString(file, """
                [{"value":"24/7","from":"2026-11-22 09:00","to":"2052-19-23 09:00"},
                 {"value":"24/7","from":"2026-00-22 09:00"}, {"value":"24/7","from":"2026-11-23 0:00"}]""");
        JsonNode list = answers(file).get("eval");
        assertThat(list.get(0).get("detail").asString()).contains("2052-19-23 09:00");
        assertThat(list.get(1).get("refused").asBoolean()).isTrue();
        assertThat(list.get(2).get("refused").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "12"})
    void complainsInOneSentenceAboutAFileThatIsNoList(String content) throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OpeningHoursCommand command = new OpeningHoursCommand();
        assertThat(command.run(List.of(file.toString()), new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Fichier illisible", file.toString())
                .doesNotContain("\tat ");
        assertThat(command.run(
                        List.of(file.toString(), "--json", "--lang", "en"), new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(out.toByteArray()).get("title").asString())
                .isEqualTo("Unreadable file");
    }

    @Test
    void refusesALanguageThatNobodySpeaksHere() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new OpeningHoursCommand()
                .run(List.of("any.json", "--lang", "de"), new PrintStream(err), new PrintStream(err));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--lang fr|en");
    }

    private static JsonNode answers(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        assertThat(new OpeningHoursCommand().run(List.of(file.toString(), "--json"), printed, System.err))
                .isZero();
        printed.flush();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static Optional<String> reason(JsonNode questions, JsonNode answer) {
        return DisputedVectors.reason(
                questions.get("eval").get(answer.get("index").asInt()));
    }

    private static List<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static long count(List<JsonNode> list, Predicate<JsonNode> held) {
        return list.stream().filter(held).count();
    }

    private static double share(List<JsonNode> list, Predicate<JsonNode> held) {
        return count(list, held) / (double) list.size();
    }

    private static boolean agrees(JsonNode answer) {
        return answer.path("agrees").asBoolean(false);
    }

    private static boolean isRefused(JsonNode answer) {
        return answer.path("refused").asBoolean(false);
    }

    private static boolean parserTakes(JsonNode answer) {
        try {
            new OpeningHoursParser(new StringReader(answer.path("value").asString(""))).rules(false);
            return true;
        } catch (OpeningHoursParseException | RuntimeException refused) {
            return false;
        }
    }
}
