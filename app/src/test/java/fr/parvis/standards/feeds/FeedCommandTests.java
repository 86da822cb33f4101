package fr.parvis.standards.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsHowACapturedFeedReads(@TempDir Path folder) throws IOException {
        Path document = Files.write(folder.resolve("a.json"), Captured.bytes("parkapi-v3/aalen.json"));

        assertThat(run("aalen", document.toString())).isZero();
        assertThat(text(out)).contains("P1 Rathaus").contains("Entrées : 6. Lieux : 6. Mesures : 24. Refus : 0.");
        assertThat(run("aalen", document.toString(), "--lang", "en")).isZero();
        assertThat(text(out)).contains("Entries: 6. Places: 6. Readings: 24. Refusals: 0.");
    }

    @Test
    void answersOneJsonDocument(@TempDir Path folder) throws IOException {
        Path document = Files.write(folder.resolve("a.json"), Captured.bytes("parkapi-v3/aalen.json"));

        assertThat(run("aalen", document.toString(), "--json")).isZero();
        JsonNode page = JsonMapper.shared().readTree(text(out));
        assertThat(page.path("sources").size()).isEqualTo(6);
    }

    @Test
    void saysNoToADocumentItCannotRead(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("a.json"), "<html>");

        assertThat(run("aalen", document.toString())).isEqualTo(1);
        assertThat(text(out)).contains("document : La source a répondu par une page web au lieu de données.");
    }

    @Test
    void complainsInASentenceAboutWrongUsage() {
        assertThat(run("klingon", "nowhere.json")).isEqualTo(2);
        assertThat(run("aalen", "nowhere.json")).isEqualTo(2);
        assertThat(text(err))
                .contains("Aucun type de flux ne s’appelle « klingon ».", "Le fichier nowhere.json n’a pas pu être lu")
                .doesNotContain("\tat ");
        assertThat(run("aalen", "--lang", "en")).isEqualTo(2);
        assertThat(text(err)).contains("The command is written: ./parvis feed DIALECT");
    }

    private int run(String... arguments) {
        return new FeedCommand().run(List.of(arguments), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
