package fr.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LegalClockCommandTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2023-06-05T10:00:00Z"), ZoneId.of("Europe/Paris"));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void worksOutEveryCaseInOrder() throws IOException {
        JsonNode answers = ask("""
                {"cases": [
                 {"id": "a", "deposited": "2023-05-15", "rule": "sva", "term": 2, "unit": "months", "expected": "2023-07-16"},
                 {"deposited": "2023-05-15T22:30:00Z", "rule": "svr", "term": 30, "unit": "days"},
                 {"deposited": "2023-05-15", "rule": "sva", "term": 2, "unit": "months", "resume": "continue",
                  "corrections": [{"from": "2023-05-20", "to": "2023-05-25"}, {"from": "2023-05-30", "to": null}]}]}
                """);
        assertThat(answers.path(0).toString())
                .isEqualTo(
                        "{\"index\":0,\"id\":\"a\",\"refused\":false,\"decision\":\"2023-07-16\",\"silence\":\"acceptance\","
                                + "\"starts\":\"2023-05-16\",\"suspended\":0,\"pending\":false,\"expected\":\"2023-07-16\",\"agrees\":true}");
        assertThat(answers.path(1).path("starts").asString()).isEqualTo("2023-05-17");
        assertThat(answers.path(2).path("decision").asString()).isEqualTo("2023-07-29");
        assertThat(answers.path(2).path("pending").booleanValue()).isTrue();
    }

    /** Article L114-5: anew where silence accepts, on where it refuses; L114-5-1: nothing for what is not indispensable. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "sva, ~{'from': '2023-05-20', 'to': '2023-05-25'}~, 2023-07-26",
                "svr, ~{'from': '2023-05-20', 'to': '2023-05-25'}~, 2023-07-22",
                "svr, ~{'from': '2023-05-20', 'to': '2023-05-25', 'reason': 'incomplete'}~, 2023-07-22",
                "sva, ~{'from': '2023-05-20', 'to': '2023-05-25', 'indispensable': false}~, 2023-07-16",
            })
    void resumesAsTheLawSaysWhereTheFileDoesNot(String rule, String correction, String decision) throws IOException {
        JsonNode answers = ask(
                "[{\"deposited\": \"2023-05-15\", \"rule\": \"%s\", \"term\": 2, \"unit\": \"months\", \"corrections\": [%s]}]"
                        .formatted(rule, correction.replace('\'', '"')));
        assertThat(answers.path(0).path("decision").asString()).isEqualTo(decision);
    }

    @Test
    void letsAMissingPieceRestartWhatElseGoesOn() throws IOException {
        JsonNode answers = ask("""
                [{"deposited": "2023-05-15", "rule": "sva", "term": 2, "unit": "months", "resume": "continue", "corrections":
                 [{"from": "2023-05-20", "to": "2023-05-25", "reason": "incomplete"}, {"from": "2023-05-30", "to": "2023-06-03"}]}]
                """);
        assertThat(answers.path(0).path("decision").asString()).isEqualTo("2023-07-31");
    }

    @Test
    void refusesACaseByNameAndGoesOn() throws IOException {
        JsonNode answers = ask("""
                [{"deposited": "2023-02-29", "rule": "sva", "term": 2, "unit": "months"},
                 {"deposited": "2023-05-15", "rule": "svd", "term": 2, "unit": "months"},
                 {"deposited": "2023-05-15", "rule": "sva", "term": 2.5, "unit": "months"},
                 {"deposited": "2023-05-15", "rule": "sva", "term": 2, "unit": "years"},
                 {"deposited": "2023-05-15", "rule": "sva", "term": 2, "unit": "months", "corrections": "none"},
                 {"deposited": "2023-05-15", "rule": "sva", "term": 2, "unit": "months", "resume": "never"},
                 {"deposited": "2023-05-15", "rule": "svr", "term": 1, "unit": "weeks"}, 7]
                """);
        assertThat(details(answers).limit(5))
                .satisfiesExactly(
                        text -> assertThat(text).contains("« deposited »", "2023-02-29"),
                        text -> assertThat(text).contains("« rule »", "svd", "sva, svr"),
                        text -> assertThat(text).contains("« term »", "2.5"),
                        text -> assertThat(text).contains("« unit »", "years", "days, months, weeks"),
                        text -> assertThat(text).contains("« corrections »", "none"));
        assertThat(answers.path(6).path("decision").asString()).isEqualTo("2023-05-23");
        assertThat(answers.path(7).path("refused").booleanValue()).isTrue();
    }

    @Test
    void saysThemAsLinesToo() throws IOException {
        run(write("[{\"deposited\": \"2023-05-15\", \"rule\": \"svr\", \"term\": 2, \"unit\": \"months\"}]"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("0 : décision le 2023-07-16 (le silence vaut refus)");
    }

    @ParameterizedTest
    @CsvSource({"absent.json", "''", "FILE --nowhere", "FILE --today tomorrow", "FILE --lang it", "FILE FILE"})
    void endsWithTwoWhereNothingCouldBeAsked(String words) throws IOException {
        String file = write("[]");
        List<String> arguments = Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("FILE") ? file : word)
                .toList();
        assertThat(command().run(arguments, print(out), print(err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    private Stream<String> details(JsonNode answers) {
        return answers.valueStream()
                .filter(answer -> answer.path("refused").booleanValue())
                .map(answer -> answer.path("detail").asString());
    }

    private JsonNode ask(String content) throws IOException {
        run(write(content), "--json");
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private void run(String... arguments) {
        assertThat(command().run(List.of(arguments), print(out), print(err))).isZero();
    }

    private static LegalClockCommand command() {
        return new LegalClockCommand(NOON);
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("cases.json"), content).toString();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
